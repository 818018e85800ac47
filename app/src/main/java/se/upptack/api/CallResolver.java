package se.upptack.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.upptack.api.Problem.Kind;
import tools.jackson.databind.ObjectReader;

/** Makes the {@link Call} of a POST and the {@link Query} of a GET, or tells what is wrong with the request as such. */
@Component
class CallResolver implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");
    private static final Pattern JSON = Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CSV = Pattern.compile("text/csv\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final int LARGEST = 64 * 1024;
    /** Room for the 5 000 cases or the 1 000 occasions of one delivery with every field filled in. */
    private static final int LARGEST_DELIVERY = 4 * 1024 * 1024;

    private enum Form {
        JSON,
        CSV
    }

    private final Json json;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    CallResolver(Json json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class || parameter.getParameterType() == Query.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web, @Nullable WebDataBinderFactory binder)
            throws IOException {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a servlet request");
        }
        if (parameter.getParameterType() == Query.class) {
            return Query.of(request);
        }
        var content = ((ParameterizedType) parameter.getGenericParameterType()).getActualTypeArguments()[0];
        var form = form(request, content);
        Query.of(request).end();
        var key = request.getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key.strip()).matches()) {
            throw Problem.of(Kind.IDEMPOTENCY_KEY_MISSING);
        }
        return new Call<>(key.strip(), request.getRequestURI(), content(request, content, form));
    }

    /** Judged before anything else reads the body. */
    private static Form form(HttpServletRequest request, Type content) {
        var type = request.getContentType() == null ? "" : request.getContentType().strip();
        if (request.getHeader("Content-Encoding") == null) {
            if (JSON.matcher(type).matches()) {
                return Form.JSON;
            }
            if (content == CaseContent.class && CSV.matcher(type).matches()) {
                return Form.CSV;
            }
        }
        throw Problem.of(Kind.UNSUPPORTED_MEDIA_TYPE);
    }

    private Object content(HttpServletRequest request, Type content, Form form) throws IOException {
        var delivery = content == CaseContent.class;
        var body = body(request, delivery || content == OccasionsApi.Delivery.class ? LARGEST_DELIVERY : LARGEST);
        return switch (form) {
            case CSV -> CaseContent.ofFile(body);
            case JSON -> delivery ? read(CaseContent.Sent.class, body, CaseContent.Sent.class).content() : read(content, body, Object.class);
        };
    }

    private <T> T read(Type type, byte[] body, Class<T> as) {
        return as.cast(json.read(readers.computeIfAbsent(type, json::reader), body));
    }

    private static byte[] body(HttpServletRequest request, int largest) throws IOException {
        if (request.getContentLengthLong() > largest) {
            throw Problem.of(Kind.TOO_LARGE);
        }
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw Problem.of(Kind.TOO_LARGE);
        }
        return body;
    }
}
