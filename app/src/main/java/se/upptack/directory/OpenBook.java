package se.upptack.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects of other directories in memory, whole again: read anew when someone has changed them, here or elsewhere. */
@Component
class OpenBook {

    /** The objects at one moment. */
    static final class Objects {

        private final Map<OpenRows.Key, OpenRows.Kept> all = new LinkedHashMap<>();
        private final Map<UUID, ObjectNode> terms = new LinkedHashMap<>();
        private final Map<UUID, ObjectNode> taxonomies = new LinkedHashMap<>();

        Objects(List<OpenRows.Kept> kept) {
            kept.forEach(object -> all.put(object.key(), object));
            kept.stream().filter(object -> !object.key().kind().equals("row")).forEach(object -> named(object.document()));
            // What was given by itself goes before what stood inside another object.
            of("taxonomy_term").forEach(term -> terms.put(term.key().id(), term.document()));
            of("taxonomy").forEach(taxonomy -> taxonomies.put(taxonomy.key().id(), taxonomy.document()));
        }

        private void named(JsonNode node) {
            if (node.isObject()) {
                node.properties().forEach(entry -> {
                    if (entry.getValue() instanceof ObjectNode object && object.has("id") && object.has("name")) {
                        switch (entry.getKey()) {
                            case "taxonomy_term" -> terms.put(UUID.fromString(OpenTable.text(object, "id")), object);
                            case "taxonomy_detail" -> taxonomies.put(UUID.fromString(OpenTable.text(object, "id")), object);
                            default -> { }
                        }
                    }
                });
            }
            node.forEach(this::named);
        }

        Optional<OpenRows.Kept> find(OpenRows.Key key) {
            return Optional.ofNullable(all.get(key));
        }

        Optional<OpenRows.Kept> find(String kind, UUID id) {
            return find(new OpenRows.Key(kind, "", id));
        }

        List<OpenRows.Kept> of(String kind) {
            return all.values().stream().filter(object -> object.key().kind().equals(kind)).toList();
        }

        Map<UUID, ObjectNode> terms() {
            return terms;
        }

        Map<UUID, ObjectNode> taxonomies() {
            return taxonomies;
        }

        /** A service with its organisation and its places. */
        @Nullable ObjectNode service(UUID id) {
            var kept = find("service", id).orElse(null);
            if (kept == null) {
                return null;
            }
            var whole = kept.document().deepCopy();
            organisationOf(id).flatMap(organisation -> find("organization", organisation))
                    .ifPresent(organisation -> whole.set("organization", organisation.document().deepCopy()));
            var spots = spots(id);
            if (!spots.isEmpty()) {
                var list = whole.putArray("service_at_locations");
                spots.forEach(spot -> list.add(spot.document().deepCopy()));
            }
            return whole;
        }

        Optional<UUID> organisationOf(UUID service) {
            return find("service", service).map(kept -> OpenTable.text(kept.about(), "organization")).filter(id -> !id.isEmpty()).map(UUID::fromString);
        }

        /** The places of a service, without the service. */
        List<OpenRows.Kept> spots(UUID service) {
            var spots = new ArrayList<OpenRows.Kept>();
            find("service", service).map(kept -> kept.about().get("places")).ifPresent(places -> places.forEach(id ->
                    find(OpenRows.Key.of("service_at_location", id.stringValue())).ifPresent(spots::add)));
            return spots;
        }

        /** The services of an organisation, in the order in which it told them. */
        List<UUID> servicesOf(UUID organisation) {
            var ids = new java.util.LinkedHashSet<UUID>();
            find("organization", organisation).map(kept -> kept.about().get("services"))
                    .ifPresent(services -> services.forEach(id -> ids.add(UUID.fromString(id.stringValue()))));
            of("service").stream().map(kept -> kept.key().id()).filter(id -> organisationOf(id).filter(organisation::equals).isPresent()).forEach(ids::add);
            ids.removeIf(id -> find("service", id).isEmpty());
            return List.copyOf(ids);
        }

        /** The ids of the terms and taxonomies that a service names. */
        Set<UUID> termsOf(UUID service) {
            var ids = new HashSet<UUID>();
            find("service", service).map(kept -> kept.document().get("attributes")).ifPresent(attributes -> attributes.forEach(attribute -> {
                if (attribute.get("taxonomy_term") instanceof ObjectNode term) {
                    ids.add(UUID.fromString(OpenTable.text(term, "id")));
                    for (var taxonomy : List.of(OpenTable.text(term, "taxonomy_id"), term.at("/taxonomy_detail/id").asString(""))) {
                        if (!taxonomy.isEmpty()) {
                            ids.add(UUID.fromString(taxonomy));
                        }
                    }
                }
            }));
            return ids;
        }
    }

    private final OpenRows rows;
    private final long pollNanos;
    private final AtomicLong asked = new AtomicLong();
    private volatile Objects objects = new Objects(List.of());
    private volatile long version = Long.MIN_VALUE;

    OpenBook(OpenRows rows, @Value("${upptack.registers-poll:3s}") Duration poll) {
        this.rows = rows;
        this.pollNanos = poll.toNanos();
        refresh();
    }

    Objects current() {
        var last = asked.get();
        if (System.nanoTime() - last > pollNanos && asked.compareAndSet(last, System.nanoTime()) && rows.version() != version) {
            refresh();
        }
        return objects;
    }

    /** Reads everything again; called by whoever has changed something. */
    synchronized void refresh() {
        // Read before the rows: a change that comes between is then fetched again, never missed.
        var now = rows.version();
        objects = new Objects(rows.all());
        version = now;
        asked.set(System.nanoTime());
    }
}
