package se.upptack.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route the running application answers to, as the application itself knows them. */
final class Routes {

    /** One method on one pattern, with an address that exists in the world of the tests. */
    record Route(String method, String pattern) implements Comparable<Route> {

        boolean hasId() {
            return pattern.contains("{");
        }

        boolean ofInterface() {
            return pattern.startsWith("/api/") || pattern.startsWith("/scim/") || pattern.startsWith("/xapi/");
        }

        @Override
        public int compareTo(Route other) {
            return Comparator.comparing(Route::pattern).thenComparing(Route::method).compare(this, other);
        }
    }

    private Routes() {}

    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        RunningApp app = RunningApp.shared();
        app.beans(RequestMappingHandlerMapping.class).forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
            for (String pattern : info.getPatternValues()) {
                var methods = info.getMethodsCondition().getMethods();
                (methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods).forEach(method -> routes.add(new Route(method.name(), pattern)));
            }
        }));
        // A route that is served without the framework is a route all the same.
        for (ServletRegistrationBean<?> servlet : app.beans(ServletRegistrationBean.class)) {
            Optional.of(servlet).filter(found -> !(found.getServlet() instanceof DispatcherServlet))
                    .ifPresent(found -> found.getUrlMappings().forEach(pattern -> routes.add(new Route("POST", pattern))));
        }
        return routes.stream().distinct().filter(route -> !route.pattern().equals("/error")).sorted().toList();
    }
}
