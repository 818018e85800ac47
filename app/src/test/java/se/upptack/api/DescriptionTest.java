package se.upptack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The rules of the Swedish REST API profile 1.2 (DIGG) that a document can be held to, by their numbers. Its own tool cannot be had as a
 * dependency, so the rules are written out again here.
 */
class DescriptionTest {

    private final Description description = Description.ofResource();

    @Test
    void dok_theDocumentSaysWhoWhatAndUnderWhichTerms() {
        var info = description.root().get("info");
        assertThat(description.root().get("openapi").asString()).startsWith("3.1");
        assertThat(info.get("title").asString()).isEqualTo("Upptäck");
        assertThat(info.get("version").asString()).isEqualTo(AboutApi.VERSION);
        assertThat(info.at("/contact").propertyNames()).contains("name", "url", "email");
        assertThat(info.at("/license/name").asString()).isEqualTo("EUPL-1.2");
        assertThat(info.at("/license/url").asString()).startsWith("https://");
        assertThat(info.at("/x-sla").asString()).isNotBlank();
        assertThat(info.at("/termsOfService").asString()).isNotBlank();
        assertThat(info.at("/x-limitations").asString()).isNotBlank();
        assertThat(description.at("/externalDocs/url").asString()).isNotBlank();
    }

    @Test
    void dok_everythingIsDescribedInSwedishAndEnglish() {
        var described = new ArrayList<Map.Entry<String, String>>();
        described.add(Map.entry("info", description.at("/info/description").asString()));
        for (var operation : description.operations()) {
            described.add(Map.entry(operation.pointer(), operation.node().path("description").asString("")));
            for (var code : operation.node().get("responses").propertyNames()) {
                var response = description.resolved(operation.node().at("/responses/" + code));
                described.add(Map.entry(operation.pointer() + " " + code, response.path("description").asString("")));
            }
            for (var parameter : description.parameters(operation)) {
                described.add(Map.entry(operation.pointer() + " " + parameter.get("name").asString(), parameter.path("description").asString("")));
            }
        }
        description.at("/components/schemas").propertyStream().forEach(schema -> describe("/components/schemas/" + schema.getKey(), schema.getValue(), described));
        assertThat(described).allSatisfy(entry -> assertThat(entry.getValue().split("\n\n| / ")).as(entry.getKey()).hasSizeGreaterThan(1)
                .allSatisfy(half -> assertThat(half).isNotBlank()));
    }

    private static void describe(String place, JsonNode schema, List<Map.Entry<String, String>> described) {
        if (schema.has("$ref")) {
            return;
        }
        // A word that is the same in both languages is said once.
        described.add(Map.entry(place, schema.path("description").asString("")));
        schema.path("properties").propertyStream().forEach(property -> describe(place + "/" + property.getKey(), property.getValue(), described));
        if (schema.has("items")) {
            describe(place + "/items", schema.get("items"), described);
        }
    }

    @Test
    void dok_everyRequestAndEveryAnswerHasAnExampleThatFollowsItsSchema() {
        for (var operation : description.operations()) {
            var places = new ArrayList<String>();
            if (operation.node().has("requestBody")) {
                places.add(operation.pointer() + "/requestBody");
            }
            operation.node().get("responses").propertyNames().forEach(code -> places.add(operation.pointer() + "/responses/" + code));
            for (var place : places) {
                var examples = description.examples(place);
                assertThat(examples).as(place).isNotEmpty();
                for (var example : examples) {
                    assertThat(description.faults(example.schema(), example.value())).as(example.place()).isEmpty();
                }
            }
            for (var parameter : description.parameters(operation)) {
                assertThat(parameter.has("example")).as(operation.pointer() + " " + parameter.get("name").asString()).isTrue();
            }
        }
    }

    @Test
    void ufn_07_08_09_pathsAreLowerCaseWordsWithHyphens() {
        assertThat(description.operations()).allSatisfy(operation ->
                assertThat(operation.path()).matches("(/([a-z0-9]+(-[a-z0-9]+)*(\\.[a-z]+)?|\\{[a-z]+}))+"));
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("/api/v1");
    }

    @Test
    void res_02_noIdentityNumberStandsInAnAddress() {
        var forbidden = List.of("pnr", "personnummer", "personnr", "personalidentitynumber", "ssn", "socialsecuritynumber", "reference", "name");
        for (var operation : description.operations()) {
            for (var parameter : description.parameters(operation)) {
                if (!parameter.get("in").asString().equals("header")) {
                    assertThat(forbidden).doesNotContain(parameter.get("name").asString().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    @Test
    void res_06_resourcesAreNounsInPlural() {
        assertThat(description.operations()).filteredOn(operation -> !List.of("/api-info", "/openapi.json").contains(operation.path()))
                .allSatisfy(operation -> assertThat(operation.path().replaceAll("/\\{[a-z]+}", "").split("/")).allSatisfy(word ->
                        assertThat(word.isEmpty() || word.endsWith("s")).as(word).isTrue()));
    }

    @Test
    void ver_05_06_theVersionIsInTheAddressAndApiInfoIsThere() {
        assertThat(description.at("/servers/0/url").asString()).endsWith("/v1");
        assertThat(description.at("/components/schemas/ApiInfo/required").valueStream().map(JsonNode::asString))
                .containsExactly("apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus");
        assertThat(description.operations()).anyMatch(operation -> operation.path().equals("/api-info") && operation.method().equals("get"));
    }

    @Test
    void fel_01_02_troubleIsAProblem() {
        assertThat(description.at("/components/schemas/Problem/required").valueStream().map(JsonNode::asString))
                .containsExactly("type", "title", "status", "detail", "instance");
        for (var operation : description.operations()) {
            operation.node().get("responses").propertyStream().filter(response -> response.getKey().startsWith("4") || response.getKey().startsWith("5"))
                    .forEach(response -> assertThat(description.resolved(response.getValue()).get("content").propertyNames())
                            .as(operation.pointer()).containsExactly("application/problem+json"));
        }
        for (var kind : Problem.Kind.values()) {
            if (kind != Problem.Kind.METHOD_NOT_ALLOWED) {
                assertThat(description.root().toString()).contains("/problems/" + kind.code());
            }
        }
    }

    @Test
    void dot_01_04_daysAreDaysOfRfc3339AndCarryNoTime() {
        var dates = new ArrayList<String>();
        description.root().findParents("format").forEach(node -> {
            if (node.get("format").asString().startsWith("date")) {
                dates.add(node.get("format").asString());
            }
        });
        assertThat(dates).isNotEmpty().containsOnly("date");
    }

    @Test
    void fns_parametersAreNamedAlikeAndPagesBeginAtOne() {
        for (var operation : description.operations()) {
            for (var parameter : description.parameters(operation)) {
                if (parameter.get("in").asString().equals("query")) {
                    assertThat(parameter.get("name").asString()).matches("[a-z][a-zA-Z]*");
                    assertThat(parameter.get("required").asBoolean()).isFalse();
                }
            }
        }
        assertThat(description.at("/components/parameters/Limit/schema/default").asInt()).isEqualTo(20);
        assertThat(description.at("/components/parameters/Page/schema/minimum").asInt()).isEqualTo(1);
        assertThat(description.at("/components/parameters/Page/schema/default").asInt()).isEqualTo(1);
        assertThat(description.parameters(new Description.Operation("/prompts", "get", description.at("/paths/~1prompts/get"))))
                .extracting(parameter -> parameter.get("name").asString()).contains("limit", "page");
    }

    @Test
    void ame_fieldsAreCamelCase() {
        var names = new TreeSet<String>();
        description.at("/components/schemas").valueStream().forEach(schema -> fields(schema, names));
        assertThat(names).allSatisfy(name -> assertThat(name).matches("[a-z][a-zA-Z0-9]*"));
    }

    private static void fields(JsonNode schema, TreeSet<String> names) {
        schema.path("properties").propertyStream().forEach(property -> {
            names.add(property.getKey());
            fields(property.getValue(), names);
        });
        if (schema.has("items")) {
            fields(schema.get("items"), names);
        }
    }

    @Test
    void sak_bearerTokensOnlyAndNothingSecretOutsideHeaders() {
        assertThat(description.at("/components/securitySchemes").propertyNames()).containsExactly("bearer");
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
        assertThat(description.at("/security/0").has("bearer")).isTrue();
        assertThat(description.operations()).filteredOn(operation -> operation.node().has("security")).extracting(Description.Operation::path)
                .containsExactlyInAnyOrder("/api-info", "/openapi.json");
    }

    @Test
    void everyPostCarriesAKeyAndTellsItsConflicts() {
        assertThat(description.operations()).filteredOn(operation -> operation.method().equals("post")).isNotEmpty().allSatisfy(operation -> {
            assertThat(description.parameters(operation)).extracting(parameter -> parameter.get("name").asString()).contains("Idempotency-Key");
            assertThat(operation.node().get("responses").propertyNames()).contains("400", "401", "404", "409", "413", "415", "422", "503");
        });
        assertThat(description.operations()).filteredOn(operation -> operation.method().equals("get"))
                .allSatisfy(operation -> assertThat(operation.node().has("requestBody")).isFalse());
    }
}
