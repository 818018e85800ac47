package se.upptack.effort;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.effort.CompletionRows.Completion;
import se.upptack.effort.CompletionRows.Way;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.platform.ShiftedClock;
import se.upptack.trail.Action;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements of learning platforms (xAPI 1.0.3, TRAIN-24). A statement that someone has completed or passed a course is a completion; what else is
 * sent is taken and not kept. All statements of one request are taken or none; the same statement once more changes nothing.
 */
@Controller("effortStatementApi")
class StatementApi {

    private static final Action STATE = new Action("effort.statement");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERSION = "X-Experience-API-Version";
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int MOST = 1000;
    private static final Set<String> COMPLETED = Set.of("http://adlnet.gov/expapi/verbs/completed", "http://adlnet.gov/expapi/verbs/passed", "http://adlnet.gov/expapi/verbs/mastered");
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    /** Why nothing of a request was taken. */
    private static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }
    }

    private final PersonBook book;
    private final StaffRows staff;
    private final CompletionRows completions;
    private final Files files;
    private final RegisterBook registers;
    private final Ids ids;

    StatementApi(PersonBook book, StaffRows staff, CompletionRows completions, Files files, RegisterBook registers, Ids ids) {
        this.book = book;
        this.staff = staff;
        this.completions = completions;
        this.files = files;
        this.registers = registers;
        this.ids = ids;
    }

    @GetMapping("/xapi/about")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> about() {
        return answer(200, Map.of("version", List.of("1.0.3")));
    }

    @PostMapping("/xapi/statements")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> post(Actor actor, @RequestHeader(name = VERSION, required = false) @Nullable String version, @RequestBody byte[] body) {
        var sent = read(version, body);
        var statements = sent instanceof List<?> several ? several : List.of(sent);
        return answer(200, take(actor, statements, null));
    }

    @PutMapping("/xapi/statements")
    @Access(Role.INTEGRATION_CLIENT)
    ResponseEntity<byte[]> put(
            Actor actor, @RequestHeader(name = VERSION, required = false) @Nullable String version, @RequestParam(required = false) @Nullable String statementId,
            @RequestBody byte[] body) {
        var sent = read(version, body);
        take(actor, List.of(sent), Scim.id(statementId == null ? "" : statementId).orElseThrow(() -> new Refused(400, "statementId is a UUID.")));
        return ResponseEntity.noContent().header(VERSION, "1.0.3").build();
    }

    private List<String> take(Actor actor, List<?> statements, @Nullable UUID named) {
        if (statements.isEmpty() || statements.size() > MOST) {
            throw new Refused(400, "Send between one and " + MOST + " statements.");
        }
        return book.open(actor, STATE, opened -> {
            staff.completionsCome();
            var taken = new ArrayList<String>();
            var found = new ArrayList<Completion>();
            for (int i = 0; i < statements.size(); i++) {
                if (!(statements.get(i) instanceof Map<?, ?> statement)) {
                    throw new Refused(400, at(i) + "it is not an object.");
                }
                taken.add(one(statement, i, named, found).toString());
            }
            completions.add(found.stream().distinct().toList());
            return taken;
        });
    }

    private UUID one(Map<?, ?> statement, int place, @Nullable UUID named, List<Completion> found) {
        var said = text(statement, "id");
        var id = named != null ? named : said.isEmpty() ? ids.next() : Scim.id(said).orElseThrow(() -> new Refused(400, at(place) + "id is not a UUID."));
        if (named != null && !said.isEmpty() && !said.equalsIgnoreCase(named.toString())) {
            throw new Refused(400, at(place) + "id differs from statementId.");
        }
        var verb = text(inner(statement, "verb"), "id");
        var activity = text(inner(statement, "object"), "id");
        if (verb.isEmpty() || verb.equals(VOIDED)) {
            throw new Refused(400, at(place) + (verb.isEmpty() ? "verb.id is missing." : "voiding is not supported."));
        }
        var course = new Courses(registers.current()).meant(activity)
                .orElseThrow(() -> new Refused(400, at(place) + "the course " + activity + " is unknown. Add the activity id to the course in the register, or use "
                        + Courses.URN + "<key>."));
        var digest = digest(verb + "\n" + activity + "\n" + inner(statement, "actor") + "\n" + text(statement, "timestamp"));
        var earlier = completions.digest(id);
        if (earlier.isPresent()) {
            if (!earlier.get().equals(digest)) {
                throw new Refused(409, at(place) + "another statement has the id " + id + ".");
            }
            return id;
        }
        if (COMPLETED.contains(verb) && !Boolean.FALSE.equals(inner(statement, "result").get("completion")) && !Boolean.FALSE.equals(inner(statement, "result").get("success"))) {
            var person = person(inner(statement, "actor")).orElseThrow(() -> new Refused(400, at(place) + "the actor is not in the staff register."));
            var day = day(text(statement, "timestamp"), place);
            files.fault(person, day).ifPresent(key -> {
                throw new Refused(400, at(place) + switch (key) {
                    case "effort.file.coming" -> "the timestamp lies ahead.";
                    case "effort.file.before-employed" -> "the completion is before the actor's employment.";
                    default -> "the actor was not employed then.";
                });
            });
            found.add(new Completion(person.id(), course, day, Way.STATEMENT));
        }
        completions.keep(id, digest);
        return id;
    }

    /** By account, or by e-mail address when it is also the name she signs in with. */
    private Optional<Person> person(Map<?, ?> actor) {
        var account = text(inner(actor, "account"), "name");
        if (!account.isEmpty()) {
            return staff.byUserName(account).or(() -> staff.byExternalId(account));
        }
        var mail = text(actor, "mbox");
        return mail.startsWith("mailto:") ? staff.byUserName(mail.substring("mailto:".length()).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private LocalDate day(String timestamp, int place) {
        try {
            return timestamp.isEmpty() ? files.today() : OffsetDateTime.parse(timestamp).atZoneSameInstant(ShiftedClock.ZONE).toLocalDate();
        } catch (DateTimeException e) {
            throw new Refused(400, at(place) + "timestamp is not ISO 8601.");
        }
    }

    private static Object read(@Nullable String version, byte[] body) {
        if (version == null || !version.startsWith("1.0")) {
            throw new Refused(400, "The header " + VERSION + " must be 1.0.3.");
        }
        if (body.length > LARGEST) {
            throw new Refused(413, "The body is too large.");
        }
        try {
            var sent = JSON.readValue(body, Object.class);
            if (sent != null) {
                return sent;
            }
        } catch (JacksonException unreadable) {
            // Told below: what could not be read is never repeated.
        }
        throw new Refused(400, "The body is not JSON.");
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<byte[]> refused(Refused refused) {
        return answer(refused.status, Map.of("error", true, "message", String.valueOf(refused.getMessage())));
    }

    private static String at(int place) {
        return "Statement " + (place + 1) + ": ";
    }

    private static Map<?, ?> inner(Map<?, ?> of, String name) {
        return of.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> of, String name) {
        return of.get(name) instanceof String text ? text.strip() : "";
    }

    private static String digest(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResponseEntity<byte[]> answer(int status, Object body) {
        return ResponseEntity.status(status).header("Content-Type", "application/json").header(VERSION, "1.0.3").body(JSON.writeValueAsBytes(body));
    }
}
