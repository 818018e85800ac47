package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directory as open data: Open Referral HSDS 3.1. Every object is held against our own reading of the specification with a validator that
 * is not ours, and against the official compiled schemas.
 */
class OpenDirectoryTest {

    private static final String ROOT = "/hsds/3.1";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new HashMap<>();

    /** The lists, and what the schema of one object is called. */
    private static final Map<String, String> LISTS = Map.of("services", "service", "organizations", "organization", "service_at_locations",
            "service_at_location", "taxonomies", "taxonomy", "taxonomy_terms", "taxonomy_term");

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(RunningApp.shared().at(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return JSON.readTree(answer.body());
    }

    /** What the validator says against one object; empty when nothing is wrong. */
    static List<String> faults(String kind, JsonNode object) throws IOException {
        List<String> faults = new ArrayList<>();
        ObjectNode own = (ObjectNode) JSON.readTree(OpenDirectoryTest.class.getResource("/hsds/objects.json").openStream());
        own.put("$ref", "#/$defs/" + kind);
        faults.addAll(faults("own " + kind, own.toString(), object));
        if (!kind.equals("page")) {
            faults.addAll(faults("official " + kind, OfficialOpenReferral.schema(kind), object));
        }
        return faults;
    }

    private static List<String> faults(String name, String schema, JsonNode object) {
        return KNOWN.computeIfAbsent(name, key -> SCHEMAS.getSchema(schema, InputFormat.JSON))
                .validate(object.toString(), InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(error -> name + ": " + error).toList();
    }

    private static List<JsonNode> walk(String list, int size) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        for (int number = 1;; number++) {
            JsonNode page = json(ROOT + "/" + list + (list.contains("?") ? "&" : "?") + "per_page=" + size + "&page=" + number);
            assertThat(faults("page", page)).isEmpty();
            assertThat(page.get("page_number").intValue()).isEqualTo(number);
            assertThat(page.get("size").intValue()).isEqualTo(page.get("contents").size()).isLessThanOrEqualTo(size);
            assertThat(page.get("first_page").booleanValue()).isEqualTo(number == 1);
            assertThat(page.get("empty").booleanValue()).isEqualTo(page.get("contents").isEmpty());
            page.get("contents").forEach(all::add);
            assertThat(page.get("last_page").booleanValue()).isEqualTo(number == page.get("total_pages").intValue());
            if (page.get("last_page").booleanValue()) {
                assertThat(all).as(list).hasSize(page.get("total_items").intValue());
                return all;
            }
        }
    }

    @Test
    @Requirement({"REF-01", "REF-10"})
    void everyPageIsWalkedEveryIdResolvesAndEveryObjectIsValid() throws Exception {
        PlainUser.of("fk-metod").post("/support/new", SupportDirectoryTest.fields("Påhittade besöket", Map.of("channels", "visit", "address", "Påhittade gatan 1",
                "postal_code", "791 71", "city", "Falun", "checked", "yes", "accessibility_sv", "Hiss", "hours_sv", "Vardagar")));
        JsonNode about = json(ROOT + "/");
        assertThat(about.get("version").stringValue()).isEqualTo("3.1");
        for (String link : new String[] {"profile", "openapi_url"}) {
            String address = about.get(link).stringValue();
            json(address.substring(address.indexOf("/hsds")));
        }
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            List<JsonNode> found = walk(list.getKey(), 60);
            assertThat(found).as(list.getKey()).isNotEmpty();
            int step = Math.max(1, found.size() / 40);
            for (int i = 0; i < found.size(); i++) {
                assertThat(faults(list.getValue(), found.get(i))).isEmpty();
                if (i % step == 0) {
                    JsonNode whole = json(ROOT + "/" + list.getKey() + "/" + found.get(i).get("id").stringValue());
                    assertThat(whole.get("id")).isEqualTo(found.get(i).get("id"));
                    assertThat(faults(list.getValue(), whole)).isEmpty();
                }
            }
        }
        for (JsonNode service : walk("services?full=true", 100)) {
            assertThat(faults("service", service)).isEmpty();
        }
        assertThat(get(ROOT + "/services/00000000-0000-4000-8000-000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    @Requirement({"REF-01", "REF-10"})
    void conditionsHoldAtOnceAndWhatIsNotUnderstoodIsRefused() throws Exception {
        String falun = Examples.hsds("taxonomy_term", "place:2080");
        List<JsonNode> there = walk("services?taxonomy_term_id=" + falun, 50);
        assertThat(there).extracting(service -> service.get("name").stringValue()).contains("Socialtjänsten: Falun");
        assertThat(walk("services?search=socialtj%C3%A4nsten&taxonomy_term_id=" + falun, 50)).hasSize(1);
        assertThat(walk("services?search=socialtj%C3%A4nsten&taxonomy_term_id=" + falun + "&organization_id=" + Examples.hsds("organization", "Bris"), 50)).isEmpty();
        assertThat(walk("services?modified_after=2999-01-01", 50)).isEmpty();
        assertThat(walk("services?organization_id=" + Examples.hsds("organization", "Bris"), 50)).hasSize(1);
        for (String refused : new String[] {"page=0", "page=x", "taxonomy_id=1", "minimal=maybe", "modified_after=soon", "colour=red", "format=xml"}) {
            HttpResponse<String> answer = get(ROOT + "/services?" + refused);
            assertThat(answer.statusCode()).as(refused).isEqualTo(400);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        }
        assertThat(get(ROOT + "/service_at_locations?proximity=100").statusCode()).isEqualTo(400);
    }

    @Test
    @Requirement("REF-10")
    void onlyWhatThePublicMaySeeIsToldAndNeverWhereSomeoneLivesInHiding() throws Exception {
        PlainUser user = PlainUser.of("fk-metod");
        user.post("/support/new", SupportDirectoryTest.fields("Påhittade hemliga boendet", Map.of("kind", "sheltered-housing", "protected_address", "yes",
                "phone", "023-00 00 02", "checked", "yes")));
        user.post("/support/new", SupportDirectoryTest.fields("Påhittade stödet för personal", Map.of("tier", "staff", "checked", "yes")));
        user.post("/support/new", SupportDirectoryTest.fields("Påhittade okontrollerade stödet", Map.of()));
        String all = walk("services?full=true", 500).toString();
        assertThat(all).contains("Påhittade hemliga boendet").contains("023-00 00 02").contains("Kvinnofridslinjen")
                .doesNotContain("Påhittade stödet för personal").doesNotContain("Påhittade okontrollerade stödet").doesNotContain("010-223 57 60")
                .doesNotContain("020-34 13 16");
        assertThat(walk("service_at_locations?full=true", 500).toString()).doesNotContain("Påhittade hemliga boendet");
        for (JsonNode service : walk("services?full=true", 500)) {
            if (service.get("name").stringValue().contains("hemliga boendet")) {
                assertThat(service.get("service_at_locations")).isEmpty();
                assertThat(service.toString()).doesNotContain("address_1").doesNotContain("location_type");
            }
        }
    }
}
