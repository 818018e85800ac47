package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import tools.jackson.databind.JsonNode;

/** The document says what the running application does: every route, every example. */
class DescriptionRunsTest extends RunningInterface {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Description description = Description.ofResource();
    /** The ids of the examples, and what they are in this run. */
    private final Map<String, String> ids = new HashMap<>();

    @Test
    void everyRouteIsDescribedAndEverythingDescribedIsARoute() {
        var routes = new TreeSet<String>();
        application.getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info ->
                info.getPatternValues().stream().filter(pattern -> pattern.startsWith("/api/")).forEach(pattern -> info.getMethodsCondition().getMethods()
                        .forEach(method -> routes.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + pattern)))));
        var described = description.operations().stream().map(operation -> operation.method() + " /api/v1" + operation.path()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).isNotEmpty().isEqualTo(described);
    }

    @Test
    void theDocumentIsOpenToEveryoneAndFilledIn() {
        var nobody = new Caller(system("fk").actor(), "");
        var served = nobody.get("/api/v1/openapi.json").expect(200);
        assertThat(served.header("Content-Type")).startsWith("application/json");
        assertThat(served.response().body()).doesNotContain("${");
        assertThat(served.json().at("/info/contact/email").asString()).contains("@");
        var info = nobody.get("/api/v1/api-info").expect(200).json();
        assertThat(description.faults("/components/schemas/ApiInfo", info)).isEmpty();
        assertThat(info.get("apiVersion").asString()).isEqualTo(served.json().at("/info/version").asString());
        nobody.get(info.get("apiDocumentation").asString()).expect(200);
    }

    @Test
    void everyExampleIsAcceptedAndAnsweredAsDescribed() {
        var accounts = bean(Accounts.class);
        if (accounts.byUsername("fk-anna").isEmpty()) {
            var made = new Actor(UUID.randomUUID(), "fk-anna", "Anna", "fk", "fk", Set.of(Role.CASEWORKER), Set.of("fk-bf"), false);
            accounts.save(made, Accounts.Kind.DIRECTORY, "fk-anna", null, true);
        }
        var worker = accounts.byUsername("fk-anna").orElseThrow().actor();
        ready(worker);
        publish(worker);
        var fk = system("fk");
        var mv = system("mv");
        var seen = new HashSet<String>();
        for (var operation : description.operations()) {
            var caller = operation.path().startsWith("/encounters") ? mv : fk;
            var address = "/api/v1" + address(operation);
            if (operation.method().equals("get")) {
                answered(operation, caller.get(address), seen);
                answered(operation, caller.get(address + parameters(operation)), seen);
            } else {
                for (var example : description.examples(operation.pointer() + "/requestBody")) {
                    var body = real(example.value().isString() ? example.value().asString() : example.value().toString());
                    var answer = caller.with("Content-Type", example.mediaType()).with("Idempotency-Key", UUID.randomUUID().toString())
                            .send("POST", address, BodyPublishers.ofString(body));
                    answered(operation, answer, seen);
                    if (example.place().endsWith(" askedYes")) {
                        ids.put(description.at("/paths/~1referrals/post/requestBody/content/application~1json/examples/line/value/occasionId").asString(),
                                answer.json().get("id").asString());
                    }
                }
            }
            if (operation.path().equals("/cases")) {
                var prompt = description.at("/paths/~1occasions/post/requestBody/content/application~1json/examples/askedNo/value/promptId").asString();
                ids.put(prompt, fk.promptOf(ids.get(description.at("/paths/~1prompts/get/responses/200/content/application~1json/examples/list/value/prompts/0/caseId")
                        .asString())));
            }
        }
        // Every answer that is described as a success was really given.
        for (var operation : description.operations()) {
            operation.node().get("responses").propertyNames().stream().filter(code -> code.startsWith("2"))
                    .forEach(code -> assertThat(seen).contains(operation.pointer() + " " + code));
        }
    }

    /** The publication that the document reads, as its approval left it. */
    private void publish(Actor maker) {
        var jdbc = bean(JdbcClient.class);
        var id = UUID.randomUUID();
        var definition = """
                {"title":"Upptäckta","scope":"fk","indicators":["ind-detected"],"from":201901,"to":201912,"place":"none","time":"none","crossed":false}""";
        var content = "{\"definition\":" + definition + """
                ,"limits":{"version":"limits-2019","threshold":5,"zeros":"withheld","leastBase":20,"leastPublished":10},
                "figures":[{"id":"ind-detected","nameSv":"a","nameEn":"a","definitionSv":"a","definitionEn":"a","caveatSv":"a","caveatEn":"a","gives":"number",
                "counting":"every-occasion","sourceKind":"registered","part":"kind=occasion","whole":null}],"places":[{"code":"agency=fk","sv":"a","en":"a"}],
                "times":["201901-201912"],"cells":[{"place":"agency=fk","time":"201901-201912","term":"kind=occasion","kind":"value","figure":34}],"breaks":[]}""";
        jdbc.sql("""
                insert into publication.draft (id, seen, agency, organisation, title, definition, policy, content, audit, made_by, maker, made_at)
                values (?, 0, 'fk', 'fk', 'Upptäckta', ?, 'limits-2019', ?, '{"safe":true,"sensitive":0,"whole":0,"exact":true,"intervals":[]}', ?, 'A', now())""")
                .params(id, definition, content, maker.account()).update();
        jdbc.sql("insert into publication.approval (draft, year, number, made_by, maker, made_at) values (?, 2020, 1, ?, 'B', now())")
                .params(id, UUID.randomUUID()).update();
    }

    /** Checks an answer against its description, and learns which ids stand for those of the example. */
    private void answered(Description.Operation operation, Answer answer, Set<String> seen) {
        var place = operation.pointer() + "/responses/" + answer.status();
        assertThat(answer.status()).as(place + " " + answer.response().body()).isBetween(200, 299);
        assertThat(description.at(place).isMissingNode()).as(place).isFalse();
        assertThat(description.faults(place + "/content/application~1json/schema", answer.json())).as(place).isEmpty();
        seen.add(operation.pointer() + " " + answer.status());
        if (answer.status() == 201) {
            assertThat(answer.header("Location")).matches(".*/" + ID);
        }
        for (var example : description.examples(place)) {
            learn(example.value(), answer.json());
        }
    }

    private void learn(JsonNode example, JsonNode real) {
        if (example.isString() && example.asString().matches(ID) && real.isString()) {
            ids.putIfAbsent(example.asString(), real.asString());
        }
        example.propertyStream().filter(property -> real.has(property.getKey())).forEach(property -> learn(property.getValue(), real.get(property.getKey())));
        for (int i = 0; example.isArray() && i < Math.min(example.size(), real.size()); i++) {
            learn(example.get(i), real.get(i));
        }
    }

    private String real(String text) {
        var real = text;
        for (var id : ids.entrySet()) {
            real = real.replace(id.getKey(), id.getValue());
        }
        return real;
    }

    private String address(Description.Operation operation) {
        var path = operation.path();
        for (var parameter : description.parameters(operation)) {
            if (parameter.get("in").asString().equals("path")) {
                path = path.replace("{" + parameter.get("name").asString() + "}", real(parameter.get("example").asString()));
            }
        }
        return path;
    }

    private String parameters(Description.Operation operation) {
        return description.parameters(operation).stream().filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString() + "=" + parameter.get("example").asString())
                .collect(Collectors.joining("&", "?", ""));
    }
}
