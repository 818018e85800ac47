package se.upptack.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.ProblemWriter;
import se.upptack.api.Problem.Kind;
import se.upptack.platform.Ids;
import se.upptack.platform.Messages;

/** Tells trouble in the words of the contract (RFC 9457), in the language that was asked for. Never says what went wrong inside. */
@Component
class Problems implements ProblemWriter {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "1";

    /** The body of a problem; {@code instance} names this one occurrence and nothing else. */
    record Told(String type, String title, int status, String detail, String instance, @JsonInclude(Include.NON_EMPTY) List<Item> errors) {}

    /** One thing to put right; {@code code} is for machines, {@code detail} for people. */
    record Item(@Nullable String pointer, @Nullable String parameter, @Nullable Integer line, String code, String detail) {}

    private final Messages messages;
    private final Json json;
    private final Ids ids;

    Problems(Messages messages, Json json, Ids ids) {
        this.messages = messages;
        this.json = json;
        this.ids = ids;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, String kind) throws IOException {
        write(request, response, Kind.of(kind).orElse(Kind.BROKEN), List.of());
    }

    void write(HttpServletRequest request, HttpServletResponse response, Kind kind, List<Problem.Fault> faults) throws IOException {
        var language = AcceptLanguage.of(request);
        var items = faults.stream()
                .map(fault -> new Item(
                        fault.pointer(), fault.parameter(), fault.line(), fault.key(),
                        messages.find(language, fault.key(), fault.arguments(language).toArray()).orElseGet(() -> messages.text(language, "api.fault.other"))))
                .toList();
        var told = new Told(
                "/problems/" + kind.code(), messages.text(language, "api.problem." + kind.code() + ".title"), kind.status(),
                messages.text(language, "api.problem." + kind.code()), "urn:uuid:" + ids.next(), items);
        var body = json.bytes(told);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(kind.status());
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Language", language.code());
        if (kind == Kind.BUSY) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
