package se.upptack.directory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterSnapshot;

/**
 * Services in the words of the Human Services Data Specification 3.1 (Open Referral), as trees of JSON values. Only for services that anyone
 * may see. A location is made only of an address that may be told; one that is protected has neither location nor address here.
 */
final class Hsds {

    static final String VERSION = "3.1";

    private static final String GROUPS = "target-group";
    private static final String AREAS = "violence-area";
    private static final String KINDS = "kind";
    private static final String PLACES = "place";

    /** The name in Swedish by the code of each taxonomy's terms. */
    private final Map<String, Map<String, String>> terms = new LinkedHashMap<>();
    private final RegisterSnapshot registers;
    private final Map<String, String> languages = new LinkedHashMap<>();
    private final OpenView open;

    /**
     * @param objects what came from other directories
     * @param words   a message for a key, in Swedish
     */
    Hsds(RegisterSnapshot registers, OpenBook.Objects objects, LocalDate today, java.util.function.UnaryOperator<String> words) {
        this.registers = registers;
        this.open = new OpenView(objects, this);
        var groups = new LinkedHashMap<String, String>();
        for (var group : TargetGroup.values()) {
            groups.put(group.code(), words.apply("directory.group." + group.code()));
        }
        terms.put(GROUPS, groups);
        terms.put(AREAS, codes("violence-area", today));
        var kinds = new LinkedHashMap<String, String>();
        Kinds.ALL.forEach(kind -> kinds.put(kind, words.apply("directory.kind." + kind)));
        terms.put(KINDS, kinds);
        var places = new LinkedHashMap<String, String>();
        places.put(Service.COUNTRY, "Sverige");
        places.putAll(registers.counties());
        registers.rows("municipalities").forEach(row -> places.put(row.key(), row.text("name")));
        terms.put(PLACES, places);
        languages.putAll(codes("language", today));
    }

    private Map<String, String> codes(String list, LocalDate today) {
        var codes = new LinkedHashMap<String, String>();
        registers.codes(list, today).map(CodeList::codes).orElse(List.of()).forEach(code -> codes.put(code.code(), code.nameSv()));
        return codes;
    }

    /** The same id for the same thing in every installation and after every restart. */
    static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes(("upptack-directory:" + kind + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    static UUID serviceId(Service service) {
        return serviceId(service.id());
    }

    /** A service of another directory keeps the id that it has there. */
    static UUID serviceId(String id) {
        var open = OpenCells.open(id);
        return open == null ? id("service", id) : open;
    }

    OpenView open() {
        return open;
    }

    static UUID organisationId(String name) {
        return id("organization", name);
    }

    static UUID placedId(Service service) {
        return id("service_at_location", service.id());
    }

    /** Whether the service has a place that may be told. */
    static boolean placed(Service service) {
        var location = service.location();
        return !location.hidden() && !location.address().isEmpty() && !location.postalCode().isEmpty() && !location.city().isEmpty();
    }

    Map<String, Object> minimal(Service service) {
        var given = open.minimal(service);
        return given == null ? ownMinimal(service) : given;
    }

    /** A service with what there is one of. */
    Map<String, Object> basic(Service service) {
        var given = open.basic(service);
        return given == null ? ownBasic(service) : given;
    }

    /** A service with everything. */
    Map<String, Object> full(Service service) {
        var given = open.full(service);
        return given == null ? ownFull(service) : given;
    }

    Map<String, Object> ownMinimal(Service service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", serviceId(service));
        json.put("name", service.name().sv());
        json.put("status", "active");
        json.put("last_modified", service.upkeep().changedAt().toString());
        return json;
    }

    private Map<String, Object> ownBasic(Service service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", serviceId(service));
        json.put("name", service.name().sv());
        text(json, "alternate_name", service.name().en());
        text(json, "description", service.description().sv());
        text(json, "url", service.web());
        text(json, "email", service.how().email());
        json.put("status", "active");
        text(json, "fees_description", switch (service.cost()) {
            case "free" -> "Gratis";
            case "fee" -> "Kostar";
            default -> "";
        });
        if (service.minimumAge() != null) {
            json.put("minimum_age", service.minimumAge());
        }
        if (service.maximumAge() != null) {
            json.put("maximum_age", service.maximumAge());
        }
        var checked = service.verifiedOn();
        if (checked != null) {
            json.put("assured_date", checked.toString());
        }
        json.put("last_modified", service.upkeep().changedAt().toString());
        if (!service.organisation().isEmpty()) {
            json.put("organization", organisation(service.organisation()));
        }
        return json;
    }

    /** A service in our own words, wherever it comes from. */
    Map<String, Object> ownFull(Service service) {
        var json = ownBasic(service);
        json.put("phones", phones(service));
        json.put("schedules", schedules(service));
        json.put("service_areas", areas(service));
        json.put("languages", service.languages().stream().sorted().map(code -> language(service, code)).toList());
        json.put("service_at_locations", placed(service) ? List.of(placedPart(service)) : List.of());
        json.put("attributes", attributes(service));
        return json;
    }

    /** The place of a service, without and with the service. */
    Map<String, Object> placedBasic(Service service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", placedId(service));
        json.put("location", location(service, false));
        json.put("service", basic(service));
        return json;
    }

    Map<String, Object> placedFull(Service service) {
        var json = placedPart(service);
        json.put("service", basic(service));
        return json;
    }

    private Map<String, Object> placedPart(Service service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", placedId(service));
        json.put("service_areas", areas(service));
        json.put("phones", phones(service));
        json.put("schedules", schedules(service));
        json.put("location", location(service, true));
        return json;
    }

    private Map<String, Object> location(Service service, boolean whole) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id("location", service.id()));
        json.put("location_type", "physical");
        json.put("name", service.name().sv());
        if (whole) {
            var address = new LinkedHashMap<String, Object>();
            address.put("id", id("address", service.id()));
            address.put("address_1", service.location().address());
            address.put("city", service.location().city());
            address.put("state_province", county(service));
            address.put("postal_code", service.location().postalCode());
            address.put("country", "SE");
            address.put("address_type", "physical");
            json.put("addresses", List.of(address));
            if (!service.accessibility().isEmpty()) {
                json.put("accessibility", List.of(Map.of("id", id("accessibility", service.id()), "description", service.accessibility().sv())));
            }
        }
        return json;
    }

    private String county(Service service) {
        return service.places().stream().filter(code -> !code.equals(Service.COUNTRY)).findFirst()
                .map(code -> registers.counties().getOrDefault(code.substring(0, 2), "Sverige")).orElse("Sverige");
    }

    Map<String, Object> organisation(String name) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", organisationId(name));
        json.put("name", name);
        json.put("description", name);
        return json;
    }

    private static List<Object> phones(Service service) {
        return service.phone().isEmpty()
                ? List.of()
                : List.of(Map.of("id", id("phone", service.id()), "number", service.phone(), "type", "voice"));
    }

    private static List<Object> schedules(Service service) {
        return service.hours().isEmpty()
                ? List.of()
                : List.of(Map.of("id", id("schedule", service.id()), "description", service.hours().sv()));
    }

    private List<Object> areas(Service service) {
        return service.places().stream().map(code -> (Object) Map.of("id", id("service_area", service.id() + ":" + code), "name", name(PLACES, code),
                "description", code)).toList();
    }

    private Map<String, Object> language(Service service, String code) {
        return Map.of("id", id("language", service.id() + ":" + code), "name", languages.getOrDefault(code, code), "code", code);
    }

    private List<Object> attributes(Service service) {
        var all = new ArrayList<Object>();
        for (var named : named(service)) {
            all.add(Map.of("id", id("attribute", service.id() + ":" + named.taxonomy() + ":" + named.code()), "link_id", serviceId(service),
                    "link_type", named.taxonomy(), "link_entity", "service", "value", named.code(), "taxonomy_term", term(named)));
        }
        return all;
    }

    /** A term of a taxonomy. */
    record Term(String taxonomy, String code) {

        UUID id() {
            return Hsds.id("taxonomy_term", taxonomy + ":" + code);
        }
    }

    /** The terms that a service carries. */
    List<Term> named(Service service) {
        var all = new ArrayList<Term>();
        service.groups().stream().sorted().forEach(group -> all.add(new Term(GROUPS, group.code())));
        var areas = service.areas().contains("*") ? terms.getOrDefault(AREAS, Map.of()).keySet() : service.areas();
        areas.stream().sorted().forEach(area -> all.add(new Term(AREAS, area)));
        all.add(new Term(KINDS, service.kind()));
        service.places().forEach(place -> all.add(new Term(PLACES, place)));
        return all;
    }

    List<String> taxonomies() {
        return List.copyOf(terms.keySet());
    }

    static UUID taxonomyId(String taxonomy) {
        return id("taxonomy", taxonomy);
    }

    Map<String, Object> taxonomy(String taxonomy) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", taxonomyId(taxonomy));
        json.put("name", taxonomy);
        json.put("description", switch (taxonomy) {
            case GROUPS -> "Vem stödet är för";
            case AREAS -> "Våldsområde";
            case KINDS -> "Slag av stöd";
            default -> "Sveriges län och kommuner med SCB:s koder";
        });
        json.put("version", "1");
        return json;
    }

    List<Term> terms(@Nullable String taxonomy) {
        return terms.entrySet().stream()
                .filter(entry -> taxonomy == null || entry.getKey().equals(taxonomy))
                .flatMap(entry -> entry.getValue().keySet().stream().map(code -> new Term(entry.getKey(), code)))
                .toList();
    }

    /** The county of a municipality; other terms have none above them. */
    @Nullable Term parent(Term term) {
        return term.taxonomy().equals(PLACES) && term.code().length() == 4 ? new Term(PLACES, term.code().substring(0, 2)) : null;
    }

    Map<String, Object> term(Term term) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", term.id());
        json.put("code", term.code());
        json.put("name", name(term.taxonomy(), term.code()));
        json.put("description", name(term.taxonomy(), term.code()));
        var above = parent(term);
        if (above != null) {
            json.put("parent_id", above.id());
        }
        json.put("taxonomy", term.taxonomy());
        json.put("taxonomy_id", taxonomyId(term.taxonomy()));
        json.put("language", "sv");
        return json;
    }

    private String name(String taxonomy, String code) {
        return terms.getOrDefault(taxonomy, Map.of()).getOrDefault(code, code);
    }

    /** A field as text; empty when it is not there. */
    static String text(Map<String, Object> json, String name) {
        var value = json.get(name);
        return value instanceof tools.jackson.databind.JsonNode node ? node.asString("") : value == null ? "" : value.toString();
    }

    private static void text(Map<String, Object> json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
