package se.upptack.acceptance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine at the interface, with the bearer token of an account or with none. */
final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningApp app;
    private final @Nullable String token;

    private Api(RunningApp app, @Nullable String token) {
        this.app = app;
        this.token = token;
    }

    static Api of(String account) {
        return new Api(RunningApp.shared(), RunningApp.shared().token(account));
    }

    static Api withToken(RunningApp app, String token) {
        return new Api(app, token);
    }

    static Api withoutToken() {
        return new Api(RunningApp.shared(), null);
    }

    /** The content as JSON. */
    static String json(Object content) {
        return JSON.writeValueAsString(content);
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("Expected status " + wanted + " but was " + status + ": " + body);
            }
            return this;
        }
    }

    Answer get(String path) {
        return send("GET", path, null, null, null);
    }

    /** Posts JSON with a fresh idempotency key. */
    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    Answer post(String path, String json, @Nullable String idempotencyKey) {
        return send("POST", path, "application/json", json, idempotencyKey);
    }

    Answer postCsv(String path, String csv) {
        return send("POST", path, "text/csv", csv, UUID.randomUUID().toString());
    }

    /** Posts statements of a learning platform. */
    Answer state(String statements) {
        return send("POST", "/xapi/statements", "application/json", statements, null);
    }

    Answer send(String method, String path, @Nullable String type, @Nullable String body, @Nullable String idempotencyKey) {
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(app.at(path)).method(method, content);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (path.startsWith("/xapi/")) {
            request.header("X-Experience-API-Version", "1.0.3");
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
