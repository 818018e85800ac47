package se.upptack.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which addresses can be looked at: where a page that answers a sent form belongs. */
@Component
class Places {

    private record Route(PathPattern pattern, boolean page, @Nullable Access access) {}

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private volatile @Nullable List<Route> routes;

    /** The mapping is asked for late, for it is made of what shows pages. */
    Places(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** The address itself if it is a page's, else the nearest one above it that is and that the actor may see. */
    String nearestPage(String path, @Nullable Actor actor) {
        for (var at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var wanted = PathContainer.parsePath(at);
            // A name can also be read as somebody's id, so only the route that fits best counts.
            var best = routes().stream().filter(route -> route.pattern().matches(wanted)).min(Comparator.comparing(Route::pattern));
            if (best.isPresent()) {
                var pattern = best.get().pattern();
                if (routes().stream().anyMatch(route -> route.page() && route.pattern().equals(pattern) && Gate.permits(route.access(), actor))) {
                    return at;
                }
            }
        }
        return "/";
    }

    private List<Route> routes() {
        var known = routes;
        if (known == null) {
            known = read(mapping.getObject());
            routes = known;
        }
        return known;
    }

    private static List<Route> read(RequestMappingHandlerMapping mapping) {
        var found = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            var methods = info.getMethodsCondition().getMethods();
            var patterns = info.getPathPatternsCondition();
            for (var pattern : patterns == null ? Set.<PathPattern>of() : patterns.getPatterns()) {
                found.add(new Route(pattern, methods.contains(RequestMethod.GET), method.getMethodAnnotation(Access.class)));
            }
        });
        return List.copyOf(found);
    }
}
