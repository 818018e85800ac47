package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.upptack.Upptack;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.TokenPrinter;
import se.upptack.activation.Activations;
import se.upptack.activation.Statement;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;
import se.upptack.trail.Action;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application over real HTTP with the real pack, on 30 April 2020. Tests share one application; each takes accounts and cases
 * of its own.
 */
@SpringBootTest(classes = Upptack.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RunningInterface {

    static final LocalDate TODAY = LocalDate.of(2020, 4, 30);
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ScratchDatabase DATABASE = Databases.fresh("interface");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("upptack.clock", () -> TODAY + "T08:00:00Z");
        registry.add("upptack.empty", () -> "true");
        registry.add("upptack.demo.enabled", () -> "true");
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** The database with every right, to see what was written. */
    static JdbcClient database() {
        return JdbcClient.create(DATABASE.admin().dataSource());
    }

    /** A machine or a person with a token. */
    Caller caller(String agency, Set<String> units, Role... roles) {
        var id = UUID.randomUUID();
        var actor = new Actor(id, "t-" + id, "Test", agency, agency, Set.of(roles), units, false);
        bean(Accounts.class).save(actor, Accounts.Kind.MACHINE, null, null, true);
        return new Caller(actor, token(actor.username()));
    }

    /** A case system of an agency, for all its units, in which the questions may be asked. */
    Caller system(String agency) {
        var caller = caller(agency, Set.of("*"), Role.INTEGRATION_CLIENT);
        ready(caller.actor());
        return caller;
    }

    String token(String username) {
        return TokenPrinter.token(java.nio.file.Path.of(DATABASE.properties().get("upptack.data")), username, Instant.now());
    }

    /** Says that everything is in place in the units of the actor's agency and for the actor. */
    void ready(Actor actor) {
        var registers = bean(RegisterBook.class).current();
        var statements = new ArrayList<Statement>();
        for (var row : registers.rows("prerequisites")) {
            if (row.text("holder").equals("unit")) {
                registers.rows("units").where("organisation", actor.agency())
                        .forEach(unit -> statements.add(new Statement.OfUnit(unit.key(), row.key(), true, TODAY.minusYears(1))));
            } else {
                statements.add(new Statement.OfWorker(actor.account(), row.key(), true, TODAY.minusYears(1)));
            }
        }
        bean(PersonBook.class).open(actor, new Action("test.settle"),
                opened -> bean(Activations.class).state(actor.agency(), actor.account(), statements));
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answer expect(int status) {
            assertThat(status()).as(response.body()).isEqualTo(status);
            return this;
        }

        /** The problem this is; checks what holds for every problem. */
        JsonNode problem(int status, String kind) {
            expect(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(header("Cache-Control")).contains("no-store");
            var told = json();
            assertThat(told.get("type").asString()).isEqualTo("/problems/" + kind);
            assertThat(told.get("status").asInt()).isEqualTo(status);
            assertThat(told.get("title").asString()).isNotBlank();
            assertThat(told.get("detail").asString()).isNotBlank();
            assertThat(told.get("instance").asString()).startsWith("urn:uuid:");
            return told;
        }

        /** The faults as {@code pointer-or-parameter code}, in order. */
        List<String> faults(int status, String kind) {
            var faults = new ArrayList<String>();
            problem(status, kind).get("errors").forEach(fault -> {
                assertThat(fault.get("detail").asString()).isNotBlank().doesNotContain("{").doesNotContain("null");
                faults.add((fault.has("pointer") ? fault.get("pointer").asString() : fault.has("parameter") ? fault.get("parameter").asString() : "-")
                        + " " + fault.get("code").asString());
            });
            return faults;
        }
    }

    /** Someone who calls the interface. */
    final class Caller {

        private final Actor actor;
        private final String token;
        private final Map<String, String> headers = new HashMap<>();

        Caller(Actor actor, String token) {
            this.actor = actor;
            this.token = token;
        }

        Actor actor() {
            return actor;
        }

        Caller with(String header, String value) {
            var other = new Caller(actor, token);
            other.headers.putAll(headers);
            other.headers.put(header, value);
            return other;
        }

        Answer get(String path) {
            return send("GET", path, BodyPublishers.noBody());
        }

        Answer post(String path, String json) {
            return post(path, json, UUID.randomUUID().toString());
        }

        Answer post(String path, String json, String key) {
            return with("Idempotency-Key", key).with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
        }

        Answer send(String method, String path, BodyPublisher body) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body);
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            headers.forEach(request::header);
            try {
                return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Delivers a case of maintenance support in which an application came in on 20 April; the id of the case. */
        String applicationCase() {
            return post("/api/v1/cases", maintenance(UUID.randomUUID().toString())).expect(201).json().get("id").asString();
        }

        /** The prompt that waits in a case. */
        String promptOf(String caseId) {
            return database().sql("select id from asking.prompt where case_id = ?::uuid and state = 'open'").param(caseId).query(UUID.class).single().toString();
        }
    }

    /** A case of maintenance support in which an application came in on 20 April. */
    static String maintenance(String reference) {
        return json(Map.of("reference", reference, "unit", "fk-bf", "line", "fk-underhallsstod", "opened", "2020-04-01", "protection", "none",
                "step", "application", "stepDate", "2020-04-20"));
    }

    static String askedNo(String prompt) {
        return json(Map.of("promptId", prompt, "occurred", "2020-04-29", "channel", "telephone", "presence", "alone", "outcome", "asked-no",
                "askedAbout", List.of("exposure")));
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<String, Object> parsed(String json) {
        return JSON.readTree(json).propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> JSON.treeToValue(entry.getValue(), Object.class)));
    }
}
