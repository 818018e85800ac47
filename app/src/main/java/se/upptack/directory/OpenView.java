package se.upptack.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came from other directories, told again as it came. What someone has changed here since then is told as it is here; a place that is
 * protected now is not told.
 */
final class OpenView {

    /** An organisation; {@code given} when it came from another directory. */
    record Body(UUID id, String name, boolean given, List<Service> services) {}

    /** A service in a place; {@code given} is null for one of our own. */
    record Spot(UUID id, Service service, @Nullable ObjectNode given, Set<String> postalCodes) {}

    /** How a part of a service that was changed here is told: the parts of our form, and the fields that tell them. */
    private static final Map<Cell, List<String>> FIELDS = Map.ofEntries(
            Map.entry(Cell.NAME_SV, List.of("name")), Map.entry(Cell.NAME_EN, List.of("alternate_name")), Map.entry(Cell.DESCRIPTION_SV, List.of("description")),
            Map.entry(Cell.WEB, List.of("url")), Map.entry(Cell.EMAIL, List.of("email")), Map.entry(Cell.COST, List.of("fees_description")),
            Map.entry(Cell.MINIMUM_AGE, List.of("minimum_age")), Map.entry(Cell.MAXIMUM_AGE, List.of("maximum_age")),
            Map.entry(Cell.VERIFIED_ON, List.of("assured_date")), Map.entry(Cell.PHONE, List.of("phones")), Map.entry(Cell.HOURS_SV, List.of("schedules")),
            Map.entry(Cell.COVERAGE, List.of("service_areas", "attributes")), Map.entry(Cell.LANGUAGES, List.of("languages")),
            Map.entry(Cell.TARGET_GROUPS, List.of("attributes")), Map.entry(Cell.AREAS, List.of("attributes")), Map.entry(Cell.KIND, List.of("attributes")),
            Map.entry(Cell.ADDRESS, List.of("service_at_locations")), Map.entry(Cell.POSTAL_CODE, List.of("service_at_locations")),
            Map.entry(Cell.CITY, List.of("service_at_locations")), Map.entry(Cell.ACCESSIBILITY_SV, List.of("service_at_locations")),
            Map.entry(Cell.ORGANISATION, List.of("organization")));

    private final OpenBook.Objects objects;
    private final Hsds hsds;

    OpenView(OpenBook.Objects objects, Hsds hsds) {
        this.objects = objects;
        this.hsds = hsds;
    }

    @Nullable Map<String, Object> full(Service service) {
        var id = OpenCells.open(service.id());
        var given = id == null ? null : objects.service(id);
        if (id == null || given == null) {
            return null;
        }
        if (service.location().hidden() && !OpenCells.places(given, "").isEmpty()) {
            return hsds.ownFull(service);
        }
        var json = fields(given);
        var changed = changed(service, id);
        if (!changed.isEmpty()) {
            var own = hsds.ownFull(service);
            changed.forEach(field -> {
                json.remove(field);
                if (own.containsKey(field)) {
                    json.put(field, own.get(field));
                }
            });
            json.put("last_modified", own.get("last_modified"));
        }
        return json;
    }

    /** The fields that tell what someone has changed here since it came. */
    private Set<String> changed(Service service, UUID id) {
        var cells = objects.find("service", id).map(kept -> kept.about().get("cells")).orElse(null);
        if (cells == null) {
            return Set.of();
        }
        var then = new HashMap<String, String>();
        cells.properties().forEach(cell -> then.put(cell.getKey(), cell.getValue().stringValue()));
        var before = Service.of(then, 1, service.upkeep().changedAt());
        var now = service.byAgreement().isEmpty() ? service : service.withoutAgreements(before.coverage());
        return FIELDS.entrySet().stream().filter(entry -> !Objects.equals(part(before, entry.getKey()), part(now, entry.getKey())))
                .flatMap(entry -> entry.getValue().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable Object part(Service service, Cell cell) {
        return switch (cell) {
            case NAME_SV -> service.name().sv();
            case NAME_EN -> service.name().en();
            case DESCRIPTION_SV -> service.description().sv();
            case WEB -> service.web();
            case EMAIL -> service.how().email();
            case COST -> service.cost();
            case MINIMUM_AGE -> service.minimumAge();
            case MAXIMUM_AGE -> service.maximumAge();
            case VERIFIED_ON -> service.verifiedOn();
            case PHONE -> service.phone();
            case HOURS_SV -> service.hours().sv();
            case COVERAGE -> service.coverage();
            case LANGUAGES -> service.languages();
            case TARGET_GROUPS -> service.groups();
            case AREAS -> service.areas();
            case KIND -> service.kind();
            case ADDRESS, POSTAL_CODE, CITY -> service.location();
            case ACCESSIBILITY_SV -> service.accessibility().sv();
            case ORGANISATION -> service.organisation();
            default -> null;
        };
    }

    @Nullable Map<String, Object> basic(Service service) {
        var full = full(service);
        return full == null ? null : brief(full);
    }

    @Nullable Map<String, Object> minimal(Service service) {
        var full = full(service);
        if (full == null) {
            return null;
        }
        full.keySet().retainAll(Set.of("id", "name", "status", "last_modified"));
        full.putIfAbsent("last_modified", service.upkeep().changedAt().toString());
        return full;
    }

    /** Only what there is one of, also in what it holds. */
    static Map<String, Object> brief(Map<String, Object> whole) {
        var brief = new LinkedHashMap<String, Object>();
        whole.forEach((name, value) -> {
            if (value instanceof ObjectNode object) {
                brief.put(name, brief(fields(object)));
            } else if (!(value instanceof tools.jackson.databind.node.ArrayNode) && !(value instanceof Collection)) {
                brief.put(name, value);
            }
        });
        return brief;
    }

    static Map<String, Object> fields(ObjectNode object) {
        var fields = new LinkedHashMap<String, Object>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }

    /** Who gives a service; nothing when nobody knows. */
    Optional<Body> body(Service service) {
        var id = OpenCells.open(service.id());
        var given = id == null ? Optional.<UUID>empty() : objects.organisationOf(id);
        var name = given.flatMap(organisation -> objects.find("organization", organisation)).map(kept -> OpenTable.text(kept.document(), "name"));
        return name.filter(told -> told.equals(service.organisation())).isPresent()
                ? Optional.of(new Body(given.orElseThrow(), name.orElseThrow(), true, List.of()))
                : service.organisation().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Body(Hsds.organisationId(service.organisation()), service.organisation(), false, List.of()));
    }

    /** The organisations behind some services, and those that came without any. */
    List<Body> bodies(List<Service> shown, List<Service> asked) {
        var found = new LinkedHashMap<UUID, Body>();
        var wanted = asked.stream().map(this::body).flatMap(Optional::stream).map(Body::id).collect(Collectors.toSet());
        for (var service : shown) {
            body(service).filter(body -> wanted.contains(body.id())).ifPresent(body -> {
                var services = new ArrayList<>(Optional.ofNullable(found.get(body.id())).map(Body::services).orElse(List.of()));
                services.add(service);
                found.put(body.id(), new Body(body.id(), body.name(), body.given(), services));
            });
        }
        if (shown.size() == asked.size()) {
            objects.of("organization").stream().filter(kept -> objects.servicesOf(kept.key().id()).isEmpty()).forEach(kept -> found.putIfAbsent(
                    kept.key().id(), new Body(kept.key().id(), OpenTable.text(kept.document(), "name"), true, List.of())));
        }
        return found.values().stream().sorted(java.util.Comparator.comparing(Body::name)).toList();
    }

    /** @param nested with its services; {@code whole} with everything about them */
    Map<String, Object> organisation(Body body, boolean nested, boolean whole) {
        var json = !body.given()
                ? hsds.organisation(body.name())
                : fields(objects.find("organization", body.id()).orElseThrow().document().deepCopy());
        if (body.services().stream().anyMatch(service -> service.location().hidden())) {
            json.remove("locations");
        }
        if (!nested) {
            return brief(json);
        }
        var order = body.given() ? objects.servicesOf(body.id()) : List.<UUID>of();
        var services = body.services().stream().sorted(java.util.Comparator.comparingInt(service -> order.indexOf(Hsds.serviceId(service)))).map(service -> {
            var part = new LinkedHashMap<>(whole ? hsds.full(service) : hsds.minimal(service));
            part.remove("organization");
            return part;
        }).toList();
        if (!body.given() || !services.isEmpty()) {
            json.put("services", services);
        }
        return json;
    }

    /** The places of a service that may be told. */
    List<Spot> spots(Service service) {
        var id = OpenCells.open(service.id());
        if (id != null && !service.location().hidden() && !changed(service, id).contains("service_at_locations")) {
            return objects.spots(id).stream().map(kept -> new Spot(kept.key().id(), service, kept.document(), codes(kept.document()))).toList();
        }
        return Hsds.placed(service)
                ? List.of(new Spot(Hsds.placedId(service), service, null, Set.of(service.location().postalCode().replace(" ", ""))))
                : List.of();
    }

    private static Set<String> codes(ObjectNode spot) {
        return spot.path("location").path("addresses").valueStream().map(address -> OpenTable.text(address, "postal_code").replace(" ", "")).collect(Collectors.toSet());
    }

    Map<String, Object> spot(Spot spot, boolean whole) {
        if (spot.given() == null) {
            return whole ? hsds.placedFull(spot.service()) : hsds.placedBasic(spot.service());
        }
        var json = fields(spot.given().deepCopy());
        var service = new LinkedHashMap<>(whole ? hsds.full(spot.service()) : hsds.basic(spot.service()));
        service.remove("service_at_locations");
        var told = whole ? json : brief(json);
        told.put("service", service);
        return told;
    }

    /** The ids of the terms and taxonomies that came with a service. */
    Set<UUID> termsOf(Service service) {
        var id = OpenCells.open(service.id());
        return id == null ? Set.of() : objects.termsOf(id);
    }

    /** Our own and those that came, each once. */
    List<Map<String, Object>> taxonomies() {
        var all = new ArrayList<Map<String, Object>>();
        hsds.taxonomies().forEach(name -> all.add(hsds.taxonomy(name)));
        objects.taxonomies().values().forEach(taxonomy -> all.add(fields(taxonomy)));
        return once(all);
    }

    List<Map<String, Object>> terms() {
        var all = new ArrayList<Map<String, Object>>();
        hsds.terms(null).forEach(term -> all.add(hsds.term(term)));
        objects.terms().values().forEach(term -> all.add(fields(term)));
        return once(all);
    }

    private static List<Map<String, Object>> once(List<Map<String, Object>> all) {
        var once = new LinkedHashMap<String, Map<String, Object>>();
        all.forEach(object -> once.putIfAbsent(Hsds.text(object, "id"), object));
        return List.copyOf(once.values());
    }

    /** The id of the taxonomy that a term of another directory tells in full; empty when it does not. */
    static String taxonomyOf(Map<String, Object> term) {
        return term.get("taxonomy_detail") instanceof ObjectNode detail ? OpenTable.text(detail, "id") : "";
    }
}
