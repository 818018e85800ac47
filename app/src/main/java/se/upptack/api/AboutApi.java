package se.upptack.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.upptack.access.Access;

/** What the interface says about itself, to everyone: its description and its version (the Swedish REST API profile, VER.06 and DOK). */
@Controller
class AboutApi {

    static final String VERSION = "1.0.0";
    static final LocalDate RELEASED = LocalDate.of(2026, 11, 22);

    record ApiInfo(String apiName, String apiVersion, LocalDate apiReleased, String apiDocumentation, String apiStatus) {}

    private final byte[] description;
    private final Json json;

    AboutApi(
            Json json,
            @Value("${upptack.contact.name:Upptäck}") String name,
            @Value("${upptack.contact.url:https://upptack.example}") String url,
            @Value("${upptack.contact.email:kontakt@upptack.example}") String email,
            @Value("${upptack.docs.url:https://upptack.example/docs/guide/connect-a-case-system.md}") String docs) {
        this.json = json;
        this.description = read("openapi.json")
                .replace("${contact.name}", quoted(json, name))
                .replace("${contact.url}", quoted(json, url))
                .replace("${contact.email}", quoted(json, email))
                .replace("${docs.url}", quoted(json, docs))
                .getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/api/v1/openapi.json")
    @Access(everyone = true)
    Answer description() {
        return Answer.ok(description);
    }

    @GetMapping("/api/v1/api-info")
    @Access(everyone = true)
    Answer info() {
        return Answer.ok(json.bytes(new ApiInfo("upptack", VERSION, RELEASED, "/api/v1/openapi.json", "active")));
    }

    private static String quoted(Json json, String text) {
        var quoted = new String(json.bytes(text), StandardCharsets.UTF_8);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, AboutApi.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
