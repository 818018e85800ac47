package se.upptack.effort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.trail.Action;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** SCIM 2.0 (RFC 7644) for an agency's directory: people and groups, in and out. */
@Controller("effortScimApi")
class ScimApi {

    private static final Action READ = new Action("effort.scim-read");
    private static final Action WRITE = new Action("effort.scim-write");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 1024 * 1024;
    private static final int PAGE = 100;
    private static final int MOST = 500;
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final Pattern FILTER = Pattern.compile("\\s*(userName|externalId|displayName|id)\\s+eq\\s+\"([^\"]*)\"\\s*", Pattern.CASE_INSENSITIVE);

    private final PersonBook book;
    private final Scim scim;
    private final StaffRows staff;
    private final GroupRows groups;

    ScimApi(PersonBook book, Scim scim, StaffRows staff, GroupRows groups) {
        this.book = book;
        this.scim = scim;
        this.staff = staff;
        this.groups = groups;
    }

    @GetMapping("/scim/v2/Users")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> users(
            Actor actor, @RequestParam(required = false) @Nullable String filter, @RequestParam(defaultValue = "1") String startIndex,
            @RequestParam(defaultValue = "" + PAGE) String count) {
        int from = Math.max(1, number(startIndex, "startIndex"));
        int most = Math.clamp(number(count, "count"), 0, MOST);
        return book.open(actor, READ, opened -> {
            if (filter != null && !filter.isBlank()) {
                return list(found(filter).stream().map(scim::shown).toList(), 1, null);
            }
            return list(staff.page(from - 1, most).stream().map(scim::shown).toList(), from, staff.count());
        });
    }

    private Optional<Person> found(String filter) {
        var asked = FILTER.matcher(filter);
        if (!asked.matches()) {
            throw new ScimProblem(400, "invalidFilter", "filter is one of userName, externalId or id, and eq with a value in quotes.");
        }
        return switch (asked.group(1).toLowerCase(Locale.ROOT)) {
            case "username" -> staff.byUserName(asked.group(2));
            case "externalid" -> staff.byExternalId(asked.group(2));
            case "id" -> Scim.id(asked.group(2)).flatMap(staff::byId);
            default -> throw new ScimProblem(400, "invalidFilter", "filter users by userName, externalId or id.");
        };
    }

    @PostMapping("/scim/v2/Users")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> create(Actor actor, @RequestBody byte[] body) {
        return book.open(actor, WRITE, opened -> created("/scim/v2/Users/", scim.shown(scim.create(actor.agency(), read(body)))));
    }

    @GetMapping("/scim/v2/Users/{id}")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> user(Actor actor, @PathVariable String id) {
        return book.open(actor, READ, opened -> answer(200, scim.shown(person(id))));
    }

    @PutMapping("/scim/v2/Users/{id}")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> replace(Actor actor, @PathVariable String id, @RequestBody byte[] body) {
        return book.open(actor, WRITE, opened -> answer(200, scim.shown(scim.replace(actor.agency(), person(id), read(body)))));
    }

    @PatchMapping("/scim/v2/Users/{id}")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> patch(Actor actor, @PathVariable String id, @RequestBody byte[] body) {
        return book.open(actor, WRITE, opened -> {
            var person = person(id);
            var resource = new LinkedHashMap<>(scim.shown(person));
            // What the register derives is not what the directory said: only the attributes that a change is about may move someone.
            resource.remove(Scim.EMPLOYMENT);
            ScimPatch.apply(resource, read(body));
            return answer(200, scim.shown(scim.replace(actor.agency(), person, resource)));
        });
    }

    @DeleteMapping("/scim/v2/Users/{id}")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> delete(Actor actor, @PathVariable String id) {
        return book.open(actor, WRITE, opened -> {
            scim.deactivate(person(id));
            return ResponseEntity.noContent().build();
        });
    }

    @GetMapping("/scim/v2/Groups")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> groups(Actor actor, @RequestParam(required = false) @Nullable String filter) {
        return book.open(actor, READ, opened -> {
            var all = groups.all();
            if (filter != null && !filter.isBlank()) {
                var asked = FILTER.matcher(filter);
                if (!asked.matches() || asked.group(1).equalsIgnoreCase("userName")) {
                    throw new ScimProblem(400, "invalidFilter", "filter groups by displayName, externalId or id.");
                }
                var value = asked.group(2);
                all = all.stream().filter(group -> switch (asked.group(1).toLowerCase(Locale.ROOT)) {
                    case "displayname" -> group.name().equalsIgnoreCase(value);
                    case "externalid" -> value.equals(group.externalId());
                    default -> group.id().toString().equals(value);
                }).toList();
            }
            return list(all.stream().map(scim::shown).toList(), 1, null);
        });
    }

    @PostMapping("/scim/v2/Groups")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> createGroup(Actor actor, @RequestBody byte[] body) {
        return book.open(actor, WRITE, opened -> created("/scim/v2/Groups/", scim.shown(scim.put(actor.agency(), null, read(body)))));
    }

    @GetMapping("/scim/v2/Groups/{id}")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> group(Actor actor, @PathVariable String id) {
        return book.open(actor, READ, opened -> answer(200, scim.shown(groupOf(id))));
    }

    @PutMapping("/scim/v2/Groups/{id}")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> replaceGroup(Actor actor, @PathVariable String id, @RequestBody byte[] body) {
        return book.open(actor, WRITE, opened -> answer(200, scim.shown(scim.put(actor.agency(), groupOf(id), read(body)))));
    }

    @PatchMapping("/scim/v2/Groups/{id}")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> patchGroup(Actor actor, @PathVariable String id, @RequestBody byte[] body) {
        return book.open(actor, WRITE, opened -> {
            var group = groupOf(id);
            var resource = new LinkedHashMap<>(scim.shown(group));
            ScimPatch.apply(resource, read(body));
            return answer(200, scim.shown(scim.put(actor.agency(), group, resource)));
        });
    }

    @DeleteMapping("/scim/v2/Groups/{id}")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> deleteGroup(Actor actor, @PathVariable String id) {
        return book.open(actor, WRITE, opened -> {
            groups.remove(groupOf(id).id());
            return ResponseEntity.noContent().build();
        });
    }

    @GetMapping("/scim/v2/ServiceProviderConfig")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> configuration() {
        Function<Boolean, Map<String, Object>> supported = yes -> Map.of("supported", yes);
        return answer(200, Map.of(
                "schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"),
                "patch", supported.apply(true), "bulk", Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0),
                "filter", Map.of("supported", true, "maxResults", MOST), "changePassword", supported.apply(false), "sort", supported.apply(false),
                "etag", supported.apply(false),
                "authenticationSchemes", List.of(Map.of("type", "oauthbearertoken", "name", "Bearer token", "description", "The token of a machine client"))));
    }

    @GetMapping("/scim/v2/ResourceTypes")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> types() {
        return list(List.of(
                Map.of("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:ResourceType"), "id", "User", "name", "User", "endpoint", "/Users", "schema", Scim.USER,
                        "schemaExtensions", Scim.EXTENSIONS.stream().map(schema -> Map.of("schema", schema, "required", false)).toList()),
                Map.of("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:ResourceType"), "id", "Group", "name", "Group", "endpoint", "/Groups", "schema", Scim.GROUP)),
                1, null);
    }

    @GetMapping("/scim/v2/Schemas")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> schemas() {
        return list(List.of(
                schema(Scim.USER, "User", "userName", "externalId", "name", "displayName", "active", "userType", "title"),
                schema(Scim.ENTERPRISE, "EnterpriseUser", "department", "organization"),
                schema(Scim.EMPLOYMENT, "Employment", "unit", "role", "organisation", "from", "to"),
                schema(Scim.GROUP, "Group", "displayName", "externalId", "members")), 1, null);
    }

    private static Map<String, Object> schema(String id, String name, String... attributes) {
        return Map.of("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:Schema"), "id", id, "name", name, "attributes",
                java.util.Arrays.stream(attributes).map(attribute -> Map.of(
                        "name", attribute, "type", attribute.equals("active") ? "boolean" : attribute.equals("name") || attribute.equals("members") ? "complex" : "string",
                        "multiValued", attribute.equals("members"), "required", attribute.equals("userName") || id.equals(Scim.GROUP) && attribute.equals("displayName"),
                        "mutability", "readWrite", "returned", "default")).toList());
    }

    @ExceptionHandler(ScimProblem.class)
    ResponseEntity<byte[]> refused(ScimProblem problem) {
        var told = new LinkedHashMap<String, Object>();
        told.put("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:Error"));
        told.put("status", String.valueOf(problem.status()));
        if (!problem.type().isEmpty()) {
            told.put("scimType", problem.type());
        }
        told.put("detail", problem.detail());
        return answer(problem.status(), told);
    }

    private Person person(String id) {
        return Scim.id(id).flatMap(staff::byId).orElseThrow(ScimProblem::missing);
    }

    private GroupRows.StaffGroup groupOf(String id) {
        return Scim.id(id).flatMap(groups::find).orElseThrow(ScimProblem::missing);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(byte[] body) {
        if (body.length > LARGEST) {
            throw new ScimProblem(413, "", "The body is too large.");
        }
        try {
            if (JSON.readValue(body, Object.class) instanceof Map<?, ?> map) {
                return new LinkedHashMap<>((Map<String, Object>) map);
            }
        } catch (JacksonException unreadable) {
            // Told below, in the words of the standard.
        }
        throw new ScimProblem(400, "invalidSyntax", "The body is not a JSON object.");
    }

    private static int number(String typed, String name) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw ScimProblem.value(name + " is a whole number.");
        }
    }

    private static ResponseEntity<byte[]> list(List<Map<String, Object>> resources, int from, @Nullable Integer total) {
        return answer(200, Map.of("schemas", List.of(LIST), "totalResults", total == null ? resources.size() : total, "startIndex", from,
                "itemsPerPage", resources.size(), "Resources", resources));
    }

    private static ResponseEntity<byte[]> created(String where, Map<String, Object> resource) {
        return ResponseEntity.status(201).header("Content-Type", "application/scim+json").header("Location", where + resource.get("id")).body(JSON.writeValueAsBytes(resource));
    }

    private static ResponseEntity<byte[]> answer(int status, Object body) {
        return ResponseEntity.status(status).header("Content-Type", "application/scim+json").body(JSON.writeValueAsBytes(body));
    }
}
