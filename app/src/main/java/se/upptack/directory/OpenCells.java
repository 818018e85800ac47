package se.upptack.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterSnapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How our own form reads a service of another directory: enough of it to find and show it here. What the form has no cell for stays with the
 * object.
 */
final class OpenCells {

    /** Before the id of a service that came from another directory. */
    private static final String PREFIX = "hsds-";

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{1,28}[0-9]");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{3} ?[0-9]{2}");
    private static final Pattern ADDRESS = Pattern.compile("\\b[0-9]{3} ?[0-9]{2} +\\p{Lu}");
    /** What tells where something is. */
    private static final Set<String> WHERE = Set.of("address_1", "address_2", "postal_code", "latitude", "longitude", "transportation");

    /** What is taken for a service that does not say it in our taxonomies. */
    record Usual(String kind, Set<String> groups, String coverage, String tier) {}

    private final RegisterSnapshot registers;
    private final Set<String> areas = new TreeSet<>();
    private final Set<String> languages = new TreeSet<>();

    OpenCells(RegisterSnapshot registers, LocalDate today) {
        this.registers = registers;
        registers.codes("violence-area", today).map(CodeList::codes).orElse(List.of()).forEach(code -> areas.add(code.code()));
        registers.codes("language", today).map(CodeList::codes).orElse(List.of()).forEach(code -> languages.add(code.code()));
    }

    static String id(UUID id) {
        return PREFIX + id;
    }

    /** The id that the service has where it came from; nothing for one of our own. */
    static @Nullable UUID open(String service) {
        return service.startsWith(PREFIX) ? UUID.fromString(service.substring(PREFIX.length())) : null;
    }

    Map<String, String> cells(ObjectNode service, Usual usual, String source) {
        var cells = new HashMap<String, String>();
        cells.put(Cell.ID.code(), id(UUID.fromString(OpenTable.text(service, "id"))));
        put(cells, Cell.NAME_SV, OpenTable.text(service, "name"));
        put(cells, Cell.ORGANISATION, service.at("/organization/name").asString(""));
        put(cells, Cell.DESCRIPTION_SV, OpenTable.text(service, "description"));
        var kind = said(service, "kind").filter(Kinds.ALL::contains).findFirst().orElse(usual.kind());
        cells.put(Cell.KIND.code(), kind);
        var hidden = Kinds.HIDDEN.contains(kind);
        cells.put(Cell.PROTECTED_ADDRESS.code(), hidden ? "yes" : "no");
        var groups = said(service, "target-group").filter(code -> TargetGroup.of(code).isPresent()).collect(Collectors.toCollection(TreeSet::new));
        cells.put(Cell.TARGET_GROUPS.code(), String.join("|", groups.isEmpty() ? new TreeSet<>(usual.groups()) : groups));
        var about = said(service, "violence-area").filter(areas::contains).collect(Collectors.toCollection(TreeSet::new));
        cells.put(Cell.AREAS.code(), about.isEmpty() || about.equals(areas) ? "*" : String.join("|", about));
        var places = said(service, "place").filter(code -> code.equals(Service.COUNTRY) || Place.of(code, registers).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        cells.put(Cell.COVERAGE.code(), places.isEmpty() ? usual.coverage() : places.contains(Service.COUNTRY) ? Service.COUNTRY : String.join("|", places));
        cells.put(Cell.LANGUAGES.code(), parts(service, "languages").map(language -> OpenTable.text(language, "code")).filter(languages::contains).distinct()
                .sorted().collect(Collectors.joining("|")));
        ages(service, cells);
        reach(service, cells, hidden);
        cells.put(Cell.TIER.code(), usual.tier());
        cells.put(Cell.STATE.code(), OpenTable.text(service, "status").equals("active") ? "active" : "closed");
        cells.put(Cell.SOURCE.code(), source);
        return cells;
    }

    private static void reach(ObjectNode service, Map<String, String> cells, boolean hidden) {
        var channels = new ArrayList<String>();
        var phone = parts(service, "phones").map(number -> OpenTable.text(number, "number").replaceAll("[\"()]", "").strip())
                .filter(number -> PHONE.matcher(number).matches()).findFirst().orElse("");
        cells.put(Cell.PHONE.code(), phone);
        put(cells, Cell.EMAIL, OpenTable.text(service, "email"));
        put(cells, Cell.WEB, OpenTable.text(service, "url").startsWith("http") ? OpenTable.text(service, "url") : "");
        put(cells, Cell.HOURS_SV, parts(service, "schedules").map(OpenCells::hours).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
        put(cells, Cell.ACCESSIBILITY_SV, parts(service, "service_at_locations").flatMap(spot -> parts(spot.path("location"), "accessibility"))
                .map(part -> OpenTable.text(part, "description")).distinct().collect(Collectors.joining(" ")));
        if (!hidden) {
            parts(service, "service_at_locations").flatMap(spot -> parts(spot.path("location"), "addresses"))
                    .filter(address -> OpenTable.text(address, "address_type").equals("physical"))
                    .filter(address -> OpenTable.text(address, "country").equals("SE") && POSTAL_CODE.matcher(OpenTable.text(address, "postal_code")).matches())
                    .findFirst().ifPresent(address -> {
                        channels.add("visit");
                        put(cells, Cell.ADDRESS, OpenTable.text(address, "address_1"));
                        cells.put(Cell.POSTAL_CODE.code(), OpenTable.text(address, "postal_code").replace(" ", "").replaceFirst("(...)", "$1 "));
                        put(cells, Cell.CITY, OpenTable.text(address, "city"));
                    });
        }
        Map.of("phone", Cell.PHONE, "email", Cell.EMAIL, "web", Cell.WEB).forEach((channel, cell) -> {
            if (!cell.in(cells).isEmpty()) {
                channels.add(channel);
            }
        });
        cells.put(Cell.CHANNELS.code(), channels.stream().sorted().collect(Collectors.joining("|")));
    }

    private static String hours(JsonNode schedule) {
        var text = OpenTable.text(schedule, "description");
        return text.isEmpty()
                ? Stream.of("byday", "opens_at", "closes_at").map(field -> OpenTable.text(schedule, field)).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                : text;
    }

    private static void ages(ObjectNode service, Map<String, String> cells) {
        for (var cell : List.of(Cell.MINIMUM_AGE, Cell.MAXIMUM_AGE)) {
            if (service.get(cell.code()) instanceof JsonNode age && age.isNumber() && age.decimalValue().stripTrailingZeros().scale() <= 0
                    && age.intValue() >= 0 && age.intValue() <= 120) {
                cells.put(cell.code(), String.valueOf(age.intValue()));
            }
        }
    }

    /** The codes of one of our taxonomies that a service carries. */
    private static Stream<String> said(ObjectNode service, String taxonomy) {
        return parts(service, "attributes").filter(attribute -> attribute.at("/taxonomy_term/taxonomy").asString("").equals(taxonomy))
                .map(attribute -> attribute.at("/taxonomy_term/code").asString(""));
    }

    private static Stream<JsonNode> parts(JsonNode object, String list) {
        return object.path(list).valueStream();
    }

    private static void put(Map<String, String> cells, Cell cell, String text) {
        var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        cells.put(cell.code(), plain.length() <= cell.most() ? plain : plain.substring(0, cell.most() - 1) + "…");
    }

    /** Where in an object, as pointers, it is told where something is. */
    static Set<String> places(JsonNode node, String pointer) {
        var found = new LinkedHashSet<String>();
        node.properties().forEach(entry -> {
            var here = pointer + "/" + entry.getKey();
            if (WHERE.contains(entry.getKey()) || entry.getValue().isString() && ADDRESS.matcher(entry.getValue().stringValue()).find()) {
                found.add(here);
            } else if (entry.getValue().isObject()) {
                found.addAll(places(entry.getValue(), here));
            } else if (entry.getValue().isArray()) {
                for (int i = 0; i < entry.getValue().size(); i++) {
                    found.addAll(places(entry.getValue().get(i), here + "/" + i));
                }
            }
        });
        return found;
    }
}
