package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.upptack.access.Access;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import tools.jackson.databind.json.JsonMapper;

/**
 * The directory for other directories and sites: Open Referral HSDS 3.1, read only, for anyone, without key, session or cookie. Tells what
 * the public tier shows now and nothing else; nobody who asks is noted.
 */
@Controller
class HsdsApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Directory directory;
    private final OpenBook open;
    private final RegisterBook registers;
    private final Messages messages;
    private final Clock clock;

    HsdsApi(Directory directory, OpenBook open, RegisterBook registers, Messages messages, Clock clock) {
        this.directory = directory;
        this.open = open;
        this.registers = registers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping({"/hsds/3.1", "/hsds/3.1/"})
    @Access(everyone = true)
    ResponseEntity<byte[]> about() {
        return answer(() -> {
            var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/hsds/3.1";
            var json = new LinkedHashMap<String, Object>();
            json.put("version", Hsds.VERSION);
            json.put("profile", here + "/profile");
            json.put("openapi_url", here + "/openapi.json");
            return json;
        });
    }

    /** What this profile says beyond the specification. */
    @GetMapping("/hsds/3.1/profile")
    @Access(everyone = true)
    ResponseEntity<byte[]> profile() {
        return file("hsds-profile.json");
    }

    @GetMapping("/hsds/3.1/openapi.json")
    @Access(everyone = true)
    ResponseEntity<byte[]> openapi() {
        return file("hsds-openapi.json");
    }

    @GetMapping("/hsds/3.1/services")
    @Access(everyone = true)
    ResponseEntity<byte[]> services(@RequestParam Map<String, String> asked) {
        return answer(() -> {
            var query = new HsdsQuery(asked, Set.of("search", "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"));
            var hsds = hsds();
            var minimal = query.yes("minimal");
            var full = query.yes("full");
            return query.page(found(hsds, query), service -> minimal ? hsds.minimal(service) : full ? hsds.full(service) : hsds.basic(service));
        });
    }

    @GetMapping("/hsds/3.1/services/{id}")
    @Access(everyone = true)
    ResponseEntity<byte[]> service(@PathVariable String id) {
        return one(directory.open().stream().filter(service -> Hsds.serviceId(service).toString().equals(id)).map(hsds()::full).findFirst().orElse(null));
    }

    @GetMapping("/hsds/3.1/organizations")
    @Access(everyone = true)
    ResponseEntity<byte[]> organisations(@RequestParam Map<String, String> asked) {
        return answer(() -> {
            var query = new HsdsQuery(asked, Set.of("search", "full_service", "full", "taxonomy_term_id", "taxonomy_id"));
            var hsds = hsds();
            var whole = query.yes("full_service");
            var nested = query.yes("full") || whole;
            var term = query.id("taxonomy_term_id");
            var taxonomy = query.id("taxonomy_id");
            var services = directory.open().stream().filter(service -> carries(hsds, service, term, taxonomy)).toList();
            var bodies = hsds.open().bodies(directory.open(), services).stream().filter(body -> query.says(body.name())).toList();
            return query.page(bodies, body -> hsds.open().organisation(body, nested, whole));
        });
    }

    @GetMapping("/hsds/3.1/organizations/{id}")
    @Access(everyone = true)
    ResponseEntity<byte[]> organisation(@PathVariable String id, @RequestParam Map<String, String> asked) {
        return answer(() -> {
            var query = new HsdsQuery(asked, Set.of("full_service"));
            var hsds = hsds();
            var all = directory.open();
            return hsds.open().bodies(all, all).stream().filter(body -> body.id().toString().equals(id)).findFirst()
                    .map(body -> hsds.open().organisation(body, true, query.yes("full_service"))).orElse(null);
        });
    }

    @GetMapping("/hsds/3.1/service_at_locations")
    @Access(everyone = true)
    ResponseEntity<byte[]> placed(@RequestParam Map<String, String> asked) {
        return answer(() -> {
            // No distances are kept, so what asks for one is refused rather than passed over.
            var query = new HsdsQuery(asked, Set.of("search", "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full", "postcode"));
            var hsds = hsds();
            var full = query.yes("full");
            var postcode = query.text("postcode").replace(" ", "");
            var found = found(hsds, query).stream()
                    .flatMap(service -> hsds.open().spots(service).stream())
                    .filter(spot -> postcode.isEmpty() || spot.postalCodes().contains(postcode))
                    .toList();
            return query.page(found, spot -> hsds.open().spot(spot, full));
        });
    }

    @GetMapping("/hsds/3.1/service_at_locations/{id}")
    @Access(everyone = true)
    ResponseEntity<byte[]> placedOne(@PathVariable String id) {
        var hsds = hsds();
        return one(directory.open().stream().flatMap(service -> hsds.open().spots(service).stream()).filter(spot -> spot.id().toString().equals(id)).findFirst()
                .map(spot -> hsds.open().spot(spot, true)).orElse(null));
    }

    @GetMapping("/hsds/3.1/taxonomies")
    @Access(everyone = true)
    ResponseEntity<byte[]> taxonomies(@RequestParam Map<String, String> asked) {
        return answer(() -> {
            var query = new HsdsQuery(asked, Set.of("search"));
            var hsds = hsds();
            return query.page(hsds.open().taxonomies().stream().filter(taxonomy -> query.says(String.valueOf(taxonomy.get("name")))).toList(), taxonomy -> taxonomy);
        });
    }

    @GetMapping("/hsds/3.1/taxonomies/{id}")
    @Access(everyone = true)
    ResponseEntity<byte[]> taxonomy(@PathVariable String id) {
        var hsds = hsds();
        return one(hsds.open().taxonomies().stream().filter(taxonomy -> Hsds.text(taxonomy, "id").equals(id)).findFirst().orElse(null));
    }

    @GetMapping("/hsds/3.1/taxonomy_terms")
    @Access(everyone = true)
    ResponseEntity<byte[]> terms(@RequestParam Map<String, String> asked) {
        return answer(() -> {
            var query = new HsdsQuery(asked, Set.of("search", "taxonomy_id", "top_only", "parent_id"));
            var hsds = hsds();
            var taxonomy = query.id("taxonomy_id");
            var parent = query.id("parent_id");
            var top = query.yes("top_only");
            var found = hsds.open().terms().stream()
                    .filter(term -> taxonomy == null || Hsds.text(term, "taxonomy_id").equals(taxonomy.toString())
                            || OpenView.taxonomyOf(term).equals(taxonomy.toString()))
                    .filter(term -> !top || !term.containsKey("parent_id"))
                    .filter(term -> parent == null || Hsds.text(term, "parent_id").equals(parent.toString()))
                    .filter(term -> query.says(Hsds.text(term, "name"), Hsds.text(term, "code")))
                    .toList();
            return query.page(found, term -> OpenView.brief(term));
        });
    }

    @GetMapping("/hsds/3.1/taxonomy_terms/{id}")
    @Access(everyone = true)
    ResponseEntity<byte[]> term(@PathVariable String id) {
        var hsds = hsds();
        return one(hsds.open().terms().stream().filter(term -> Hsds.text(term, "id").equals(id)).findFirst().orElse(null));
    }

    private List<Service> found(Hsds hsds, HsdsQuery query) {
        var term = query.id("taxonomy_term_id");
        var taxonomy = query.id("taxonomy_id");
        var organisation = query.id("organization_id");
        var after = query.moment("modified_after");
        return directory.open().stream()
                .filter(service -> carries(hsds, service, term, taxonomy))
                .filter(service -> organisation == null || hsds.open().body(service).filter(body -> body.id().equals(organisation)).isPresent())
                .filter(service -> after == null || !service.upkeep().changedAt().isBefore(after))
                .filter(service -> query.says(service.name().sv(), service.name().en(), service.description().sv(), service.description().en(),
                        service.organisation()))
                .toList();
    }

    private static boolean carries(Hsds hsds, Service service, @Nullable UUID term, @Nullable UUID taxonomy) {
        if (term == null && taxonomy == null) {
            return true;
        }
        var given = hsds.open().termsOf(service);
        return hsds.named(service).stream().anyMatch(named -> (term == null || named.id().equals(term))
                        && (taxonomy == null || Hsds.taxonomyId(named.taxonomy()).equals(taxonomy)))
                || (term == null || given.contains(term)) && (taxonomy == null || given.contains(taxonomy));
    }

    private Hsds hsds() {
        return new Hsds(registers.current(), open.current(), LocalDate.now(clock), key -> messages.text(Language.SV, key));
    }

    private static ResponseEntity<byte[]> one(@Nullable Map<String, Object> content) {
        return answer(() -> content);
    }

    private static ResponseEntity<byte[]> answer(Supplier<@Nullable Map<String, Object>> content) {
        try {
            var json = content.get();
            return json == null
                    ? json(404, Map.of("error", "not found"))
                    : json(200, json);
        } catch (HsdsQuery.Refused refused) {
            return json(400, Map.of("error", "this parameter cannot be used", "parameter", Objects.requireNonNull(refused.getMessage())));
        }
    }

    private static ResponseEntity<byte[]> json(int status, Map<String, ?> content) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(content));
    }

    private static ResponseEntity<byte[]> file(String name) {
        try {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new ClassPathResource("se/upptack/directory/" + name).getContentAsByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
