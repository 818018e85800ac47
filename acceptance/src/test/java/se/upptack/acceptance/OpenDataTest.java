package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Open data of another directory, in and out: whatever HSDS 3.1 has a field for comes out as it went in. One example is our own and
 * uses every field, the other is the official one.
 */
class OpenDataTest {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final String OWN = "src/test/resources/hsds/example";
    private static final Map<String, String> FORM =
            Map.of("kind", "victim-support", "target_groups", "exposed", "coverage", "09", "tier", "public", "checked", "yes");
    /** Kinds with an address of their own in the read API. */
    private static final Map<String, String> LISTS = Map.of("service", "services", "organization", "organizations", "service_at_location",
            "service_at_locations", "taxonomy", "taxonomies", "taxonomy_term", "taxonomy_terms");

    private static PlainUser user() {
        PlainUser user = PlainUser.of("fk-metod");
        user.get("/support/open");
        return user;
    }

    private static void taken(PlainUser user, String name, byte[] content) {
        PlainUser.Answer answer = user.postFile("/support/open", name, content, FORM);
        assertThat(answer.status()).as(name + answer.body().replaceAll("(?s).*class=\"errors\"(.{0,1500}).*", "$1")).isEqualTo(200);
        assertThat(answer.body()).as(name).contains("Filen är inläst");
    }

    private static JsonNode json(String path) {
        PlainUser.Answer answer = PlainUser.anyone().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<Path> folders() {
        return List.of(Path.of(OWN), OfficialOpenReferral.examples());
    }

    /** As JSON means it: fields in any order, and 1 is 1.0. */
    private static void equal(String what, JsonNode came, JsonNode went) {
        assertThat(canonical(came).toPrettyString()).as(what).isEqualTo(canonical(went).toPrettyString());
    }

    private static JsonNode canonical(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = JSON.createObjectNode();
            new TreeMap<>(Map.ofEntries(object.properties().stream().map(entry -> Map.entry(entry.getKey(), canonical(entry.getValue())))
                    .toArray(Map.Entry[]::new))).forEach((name, value) -> sorted.set(String.valueOf(name), (JsonNode) value));
            return sorted;
        }
        if (node.isArray()) {
            var list = JSON.createArrayNode();
            node.forEach(part -> list.add(canonical(part)));
            return list;
        }
        return node.isNumber() ? JSON.getNodeFactory().numberNode(node.decimalValue().stripTrailingZeros()) : node;
    }

    /** The objects before the tables: both tell of the same things, and a list says less than what is known already. */
    @Test
    @Requirement("REF-01")
    void everyObjectAndEveryRowOfTheExampleComesOutEqual() throws Exception {
        objects(user());
        tables(user());
    }

    private static void objects(PlainUser user) throws Exception {
        for (Path folder : folders()) {
            int compared = 0;
            for (String kind : List.of("service", "organization", "service_at_location", "taxonomy_term", "taxonomy", "location")) {
                for (String form : List.of("_list", "_full", "")) {
                    Path file = folder.resolve(kind + form + ".json");
                    if (!Files.exists(file)) {
                        continue;
                    }
                    taken(user, file.getFileName().toString(), Files.readAllBytes(file));
                    JsonNode went = JSON.readTree(Files.readAllBytes(file));
                    if (kind.equals("location")) {
                        equal(file.toString(), zipped(user.bytes("/support/open.zip"), "location.json", went.get("id").stringValue()), went);
                    } else if (form.equals("_list")) {
                        for (JsonNode item : went.get("contents")) {
                            equal(file.toString(), listed(LISTS.get(kind), item.get("id").stringValue()), item);
                        }
                    } else {
                        JsonNode came = json("/hsds/3.1/" + LISTS.get(kind) + "/" + went.get("id").stringValue()
                                + (kind.equals("organization") ? "?full_service=true" : ""));
                        equal(file.toString(), came, went);
                        assertThat(OpenDirectoryTest.faults(kind, came)).as(file.toString()).isEmpty();
                    }
                    compared++;
                }
            }
            assertThat(compared).as(folder.toString()).isGreaterThanOrEqualTo(11);
            // All of it together afterwards: what was told in short and in full, by whom it is given and where, is one and the same thing.
            for (String kind : List.of("service", "organization", "service_at_location")) {
                JsonNode went = JSON.readTree(Files.readAllBytes(folder.resolve(kind + "_full.json")));
                equal(kind + " afterwards", json("/hsds/3.1/" + LISTS.get(kind) + "/" + went.get("id").stringValue()
                        + (kind.equals("organization") ? "?full_service=true" : "")), went);
                equal(kind + " in the list", listed(LISTS.get(kind) + (kind.equals("organization") ? "?full_service=true" : "?full=true"),
                        went.get("id").stringValue()), went);
            }
            PlainUser.Answer again = user.postFile("/support/open", "service_full.json", Files.readAllBytes(folder.resolve("service_full.json")), FORM);
            assertThat(again.body()).contains("0 nya stöd, 0 ändrade, 1 lika som förut");
        }
    }

    private static void tables(PlainUser user) throws Exception {
        for (Path folder : folders()) {
            taken(user, "tables.zip", zip(folder.resolve("csv")));
            byte[] out = user.bytes("/support/open.zip");
            int tables = 0;
            try (Stream<Path> files = Files.list(folder.resolve("csv"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                    String name = file.getFileName().toString();
                    Map<String, Map<String, String>> came = rows(entry(out, name));
                    rows(Files.readAllBytes(file)).forEach((id, row) -> assertThat(came.get(id)).as(name + " " + id).isEqualTo(row));
                    tables++;
                }
            }
            assertThat(tables).as(folder.toString()).isGreaterThanOrEqualTo(23);
            // The same rows as lists in one JSON file.
            taken(user, "tabular.json", Files.readAllBytes(folder.resolve("tabular.json")));
            byte[] lists = user.bytes("/support/open.zip");
            for (Map.Entry<String, JsonNode> table : JSON.readTree(Files.readAllBytes(folder.resolve("tabular.json"))).properties()) {
                Map<String, Map<String, String>> came = rows(entry(lists, table.getKey()));
                for (JsonNode row : table.getValue()) {
                    Map<String, String> went = new HashMap<>();
                    row.properties().forEach(cell -> went.put(cell.getKey(), cell.getValue().isNumber() ? cell.getValue().decimalValue().toPlainString()
                            : cell.getValue().stringValue()));
                    assertThat(came.get(row.get("id").stringValue())).as(table.getKey()).isEqualTo(went);
                }
            }
            // What the tables say of a service is one whole object for those who read it.
            JsonNode service = json("/hsds/3.1/services/" + rows(Files.readAllBytes(folder.resolve("csv/services.csv"))).keySet().iterator().next());
            assertThat(service.at("/organization/name").asString("")).isNotEmpty();
            assertThat(service.at("/service_at_locations/0/location/addresses/0/city").asString("")).isNotEmpty();
            assertThat(service.at("/phones/0/languages/0/code").asString("")).isNotEmpty();
            assertThat(service.at("/contacts/0/phones/0/number").asString("")).isNotEmpty();
        }
    }

    private static JsonNode listed(String list, String id) {
        for (int number = 1;; number++) {
            JsonNode page = json("/hsds/3.1/" + list + (list.contains("?") ? "&" : "?") + "per_page=500&page=" + number);
            for (JsonNode item : page.get("contents")) {
                if (item.get("id").stringValue().equals(id)) {
                    return item;
                }
            }
            assertThat(page.get("last_page").booleanValue()).as(id + " is not in " + list).isFalse();
        }
    }

    private static Map<String, Map<String, String>> rows(byte[] csv) throws IOException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : reader) {
                Map<String, String> cells = new HashMap<>(row.getFieldsAsMap());
                cells.values().removeIf(String::isEmpty);
                rows.put(cells.get("id"), cells);
            }
        }
        return rows;
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out); Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
                zip.putNextEntry(new ZipEntry("package/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return out.toByteArray();
    }

    private static byte[] entry(byte[] zipped, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("There is no " + name);
    }

    private static JsonNode zipped(byte[] zipped, String name, String id) throws IOException {
        for (JsonNode object : JSON.readTree(entry(zipped, name))) {
            if (object.get("id").stringValue().equals(id)) {
                return object;
            }
        }
        throw new AssertionError(id + " is not in " + name);
    }

    @Test
    @Requirement({"REF-01", "REF-10", "REF-11"})
    void whatIsChangedHereIsToldAsItIsHereAndTheRestAsItCame() throws Exception {
        PlainUser user = user();
        String id = "0f7c2f3e-6a3c-4b0e-9d0c-3a4f1d2b7c01";
        String given = """
                {"id": "%s", "name": "Påhittade ändrade", "status": "active", "alert": "Ring först", "phones": [{"id": "%s", "number": "0498-00 00 11"}],
                 "organization": {"id": "%s", "name": "Påhittade givaren", "description": "d", "funding": []}}
                """.formatted(id, id.replace("c01", "c02"), id.replace("c01", "c03"));
        // Unconfirmed: not for the public yet.
        Map<String, String> unchecked = new HashMap<>(FORM);
        unchecked.remove("checked");
        assertThat(user.postFile("/support/open", "a.json", given.getBytes(StandardCharsets.UTF_8), unchecked).body()).contains("1 nya stöd");
        assertThat(PlainUser.anyone().get("/hsds/3.1/services/" + id).status()).isEqualTo(404);
        taken(user, "a.json", given.getBytes(StandardCharsets.UTF_8));
        equal("as it came", json("/hsds/3.1/services/" + id), JSON.readTree(given));

        String code = code("hsds-" + id);
        int revision = RunningApp.shared().database().sql("select revision from directory.service where id = ?").param("hsds-" + id).query(Integer.class).single();
        List<Map.Entry<String, String>> fields = new ArrayList<>(SupportDirectoryTest.fields("Påhittade nya namnet", Map.of("kind", "victim-support", "coverage", "Gotlands län",
                "phone", "0498-00 00 11", "checked", "yes")));
        fields.add(Map.entry("revision", String.valueOf(revision)));
        user.get("/support/" + code + "/change");
        assertThat(user.post("/support/" + code + "/change", fields).status()).isEqualTo(303);
        JsonNode now = json("/hsds/3.1/services/" + id);
        assertThat(now.get("name").stringValue()).isEqualTo("Påhittade nya namnet");
        assertThat(now.get("alert").stringValue()).isEqualTo("Ring först");
        assertThat(now.at("/phones/0/id").stringValue()).isEqualTo(id.replace("c01", "c02"));
        assertThat(now.has("last_modified")).isTrue();
    }

    private static String code(String id) throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        return java.util.HexFormat.of().formatHex(hash, 0, 6);
    }

    @Test
    @Requirement("REF-01")
    void oneFaultAndNothingIsTakenAndEachFaultIsNamedByItsPlace() throws Exception {
        PlainUser user = user();
        long before = count();
        String id = "0f7c2f3e-6a3c-4b0e-9d0c-3a4f1d2b7d01";
        String good = "{\"id\": \"" + id + "\", \"name\": \"Påhittade hela\", \"status\": \"active\"}";
        Map<String, String> faults = new HashMap<>();
        faults.put("[" + good + ", {\"id\": \"x\", \"name\": \"n\", \"status\": \"open\", \"phones\": [{\"number\": 1}]}]",
                "f.json#/1/id</code> Det här är inget id (UUID): x|f.json#/1/status</code> Okänt värde: open|f.json#/1/phones/0/id</code> Fältet saknas"
                        + "|f.json#/1/phones/0/number</code> Här ska det stå text, inte 1");
        faults.put("{\"contents\": [" + good + ",\n {\"id\": ]}", "f.json</code> Filen går inte att läsa som JSON. Felet är på rad 2");
        faults.put("{\"id\": \"" + id + "\", \"id\": \"" + id + "\"}", "Filen går inte att läsa som JSON");
        faults.put("[" + good + ", " + good.replace("hela", "halva") + "]", "f.json#/1/name</code> Samma objekt sägs på ett annat sätt här: f.json#/0");
        faults.put("{\"colour\": \"red\"}", "Det går inte att se vilket slags objekt");
        faults.put("[]", "Filen innehåller inga objekt");
        faults.put(good.replace("}", ", \"url\": \"www\", \"email\": \"a\", \"last_modified\": \"igår\", \"minimum_age\": \"18\"}"),
                "f.json#/url|f.json#/email|f.json#/last_modified|f.json#/minimum_age</code> Här ska det stå ett tal");
        faults.put(good.replace("hela", "a\\u0000b"), "tecken som inte går att spara");
        for (Map.Entry<String, String> wrong : faults.entrySet()) {
            PlainUser.Answer answer = user.postFile("/support/open", "f.json", wrong.getKey().getBytes(StandardCharsets.UTF_8), FORM);
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.body()).as(wrong.getKey()).contains("Inget lästes in").contains(wrong.getValue().split("\\|"));
        }
        // A table: the line and the column.
        String table = "id,name,status\n" + id + ",Påhittade hela,active\n" + id.replace("d01", "d02") + ",,active\n" + id.replace("d01", "d03") + ",b,active,for-much\n";
        PlainUser.Answer lines = user.postFile("/support/open", "services.csv", table.getBytes(StandardCharsets.UTF_8), FORM);
        assertThat(lines.body()).contains("services.csv:3#/name</code> Fältet saknas").contains("services.csv:4#</code> Raden har 4 fält men ska ha 3");
        assertThat(user.postFile("/support/open", "f.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9}, FORM).status()).isEqualTo(422);
        Map<String, String> nothingChosen = Map.of("coverage", "09", "tier", "public");
        assertThat(user.postFile("/support/open", "f.json", good.getBytes(StandardCharsets.UTF_8), nothingChosen).body())
                .contains("Välj slag av stöd").contains("Välj vem stödet är för");
        Accessible.check(Browser.of("fk-metod").open("/support/open"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    @Requirement("REF-10")
    void whereSomeoneLivesInHidingIsNotTakenInEither() throws Exception {
        PlainUser user = user();
        Map<String, String> shelter = new HashMap<>(FORM);
        shelter.put("kind", "shelter");
        byte[] example = Files.readAllBytes(Path.of(OWN, "service_full.json"));
        String other = new String(example, StandardCharsets.UTF_8).replaceAll("\"id\":\"([0-9a-f]{8})", "\"id\":\"00000000");
        PlainUser.Answer answer = user.postFile("/support/open", "service_full.json", other.getBytes(StandardCharsets.UTF_8), shelter);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("service_full.json#/service_at_locations/0/location/addresses/0/address_1")
                .contains("service_full.json#/organization/locations/0/latitude");
        assertThat(RunningApp.shared().database().sql("select count(*) from directory.open_object where document::text like '%00000000-%'").query(Long.class).single())
                .isZero();
    }

    private static long count() {
        return RunningApp.shared().database().sql("select count(*) from directory.open_object").query(Long.class).single();
    }
}
