package se.upptack.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.upptack.access.DemoAccounts;

/** A user of the pages without a browser: cookies and forms only, and a sight of every byte that comes back. */
final class PlainUser {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern OCCURRENCE = Pattern.compile("urn:uuid:[0-9a-f-]{36}");
    private static final List<String> ALWAYS_DIFFERENT = List.of("date", "set-cookie", "connection", "keep-alive");

    /** The cookie of the session. */
    static final String SESSION = "JSESSIONID";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private final RunningApp app;
    private String formToken = "";

    private PlainUser(RunningApp app) {
        this.app = app;
    }

    static PlainUser anyone() {
        return new PlainUser(RunningApp.shared());
    }

    static PlainUser of(String account) {
        return of(RunningApp.shared(), account);
    }

    static PlainUser of(RunningApp app, String account) {
        PlainUser user = new PlainUser(app);
        user.get("/sign-in");
        Answer answer = user.post("/sign-in", Map.of("username", account, "password", DemoAccounts.PASSWORD));
        if (answer.status() != 302 || answer.header("location").contains("failed")) {
            throw new AssertionError("The account " + account + " could not sign in");
        }
        // Signing in changes the session and so the token; every signed-in page carries it in the form that signs out.
        user.get("/there-is-no-such-page");
        return user;
    }

    /** What the cookie {@link #SESSION} holds. */
    String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(SESSION)).findFirst().orElseThrow().getValue();
    }

    /** Everything the server said, made comparable: without date, session and the tokens of this one request. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The same answer with an id of the request written as a placeholder wherever it is repeated. */
        Answer without(String id) {
            String shown = id.startsWith(" ") ? "" : "ID";
            Map<String, String> plain = new TreeMap<>(headers);
            plain.remove("content-length");
            // Whether an answer is long enough to be worth compressing follows from the length of the address.
            plain.remove("vary");
            plain.replaceAll((name, value) -> value.replace(id, shown));
            return new Answer(status, plain, body.replace(id, shown));
        }

        boolean leadsToSignIn() {
            return status == 401 || status == 302 && header("location").endsWith("/sign-in");
        }
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Posts a form with the token that the pages carry. */
    Answer post(String path, Map<String, String> fields) {
        return post(path, List.copyOf(fields.entrySet()));
    }

    Answer post(String path, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        all.add(Map.entry("_csrf", formToken));
        return postWithoutToken(path, all);
    }

    /** Posts a file in the field {@code file}, with the token that the pages carry. */
    Answer postFile(String path, String name, String content) {
        return postFile(path, name, content, Map.of());
    }

    /** The same with other fields beside the file. */
    Answer postFile(String path, String name, String content, Map<String, String> fields) {
        String line = "----a-line-that-no-file-holds";
        String more = String.join("", fields.entrySet().stream().map(field -> "--" + line + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + field.getValue() + "\r\n").toList());
        String body = more + "--" + line + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + formToken + "\r\n--" + line
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + line
                + "--\r\n";
        return send("POST", path, body, Map.of("Content-Type", "multipart/form-data; boundary=" + line));
    }

    /** Posts a file of bytes in the field {@code file}. */
    Answer postFile(String path, String name, byte[] content, Map<String, String> fields) {
        String line = "----a-line-that-no-file-holds";
        StringBuilder head = new StringBuilder();
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", formToken);
        all.forEach((field, value) -> head.append("--").append(line).append("\r\nContent-Disposition: form-data; name=\"").append(field)
                .append("\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n").append(value).append("\r\n"));
        head.append("--").append(line).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(app.at(path)).header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build();
        try {
            return answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What an address gives, byte for byte. */
    byte[] bytes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(app.at(path)).build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer postWithoutToken(String path, List<Map.Entry<String, String>> fields) {
        String body = String.join("&", fields.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).toList());
        return send("POST", path, body, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(app.at(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(HttpResponse<String> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> {
            if (!ALWAYS_DIFFERENT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                List<String> sorted = new ArrayList<>(values);
                sorted.sort(null);
                headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", sorted));
            }
        });
        String body = OCCURRENCE.matcher(response.body()).replaceAll("urn:uuid:OCCURRENCE");
        Matcher token = FORM_TOKEN.matcher(body);
        if (token.find()) {
            formToken = token.group(1);
        }
        return new Answer(response.statusCode(), headers, FORM_TOKEN.matcher(body).replaceAll("name=\"_csrf\" value=\"TOKEN\""));
    }
}
