package se.upptack.effort;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.effort.OccasionRows.Came;
import se.upptack.effort.OccasionRows.Occasion;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.platform.ShiftedClock;
import se.upptack.trail.Action;

/** Occasions: planned, signed up for, held or cancelled, with those who came as numbers. */
@Controller("effortOccasionPages")
class OccasionPages {

    private static final Action VIEW = new Action("effort.occasions");
    private static final Action KEEP = new Action("effort.keep-occasion");
    private static final Action JOIN = new Action("effort.join");
    private static final String LIST = "effort/occasions.jte";
    private static final String ONE = "effort/occasion.jte";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final List<String> ATTENDANCE = List.of("organisation", "municipality", "persons");
    private static final List<String> REASONS = List.of("pandemic", "few-signed-up", "no-trainer", "moved", "other");
    private static final int MOST = 100_000;

    private final PersonBook book;
    private final OccasionRows rows;
    private final Occasions occasions;
    private final Completions completions;
    private final Views views;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OccasionPages(PersonBook book, OccasionRows rows, Occasions occasions, Completions completions, Views views, RegisterBook registers, Ids ids, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.occasions = occasions;
        this.completions = completions;
        this.views = views;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    private static boolean keeps(Actor actor) {
        return actor.is(Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }

    @GetMapping("/training/occasions")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View list(Visit visit) {
        return visit.show(LIST, CoursePages.TITLE, book.open(visit.actor(), VIEW, opened -> model(visit, Map.of(), List.of())));
    }

    @PostMapping("/training/occasions")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View plan(Visit visit) {
        var typed = typed(visit, "course", "unit", "place", "starts", "ends", "seats", "trainer");
        var errors = new ArrayList<FormError>();
        require(views.courses().find(typed.get("course")).isPresent(), "course", errors);
        var starts = time(typed.get("starts"));
        var ends = time(typed.get("ends"));
        require(starts.isPresent(), "starts", errors);
        require(ends.isPresent() && starts.filter(from -> from.isBefore(ends.get())).isPresent(), "ends", errors);
        var seats = typed.get("seats").isEmpty() ? Optional.<Integer>empty() : number(typed.get("seats"));
        require(typed.get("seats").isEmpty() || seats.filter(count -> count > 0).isPresent(), "seats", errors);
        require(typed.get("place").length() <= 100, "place", errors);
        require(typed.get("trainer").isEmpty() || List.of("internal", "external", "mandated").contains(typed.get("trainer")), "trainer", errors);
        require(typed.get("unit").isEmpty() || views.courses().unit(visit.actor().agency(), typed.get("unit")).isPresent(), "unit", errors);
        return book.open(visit.actor(), KEEP, opened -> {
            if (!errors.isEmpty()) {
                return visit.showAgain(LIST, CoursePages.TITLE, model(visit, typed, errors));
            }
            var id = ids.next();
            rows.add(new Occasion(id, typed.get("course"), orNull(typed.get("unit")), typed.get("place"), starts.get(), ends.get(), seats.orElse(null), "planned", null,
                    orNull(typed.get("trainer")), code(), door(), null, null, 0, 0), visit.actor().account());
            return visit.see("/training/occasions/" + id, "effort.planned");
        });
    }

    @GetMapping("/training/occasions/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View one(Visit visit, @PathVariable UUID id) {
        return visit.show(ONE, CoursePages.TITLE, book.open(visit.actor(), VIEW, opened -> page(visit, found(id), List.of(), Map.of(), List.of())));
    }

    @PostMapping("/training/occasions/{id}/sign-up")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View signUp(Visit visit, @PathVariable UUID id) {
        var account = visit.actor().account();
        return book.open(visit.actor(), JOIN, opened -> {
            rows.lock(id);
            var occasion = found(id);
            if (CoursePages.one(visit, "do").equals("leave")) {
                rows.withdraw(id, account);
                return visit.see("/training/occasions/" + id, "effort.left");
            }
            if (!occasion.state().equals("planned") || occasions.over(occasion) || full(occasion) && !rows.signedUp(id, account)) {
                return visit.showAgain(ONE, CoursePages.TITLE, page(visit, occasion, List.of(), Map.of(), List.of(FormError.of("sign-up", "effort.error.sign-up"))));
            }
            rows.signUp(id, account);
            return visit.see("/training/occasions/" + id, "effort.joined");
        });
    }

    /** Whoever is there types the code: she is counted, and has completed the course if she is in the staff register. */
    @PostMapping("/training/occasions/{id}/code")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View code(Visit visit, @PathVariable UUID id) {
        var actor = visit.actor();
        return book.open(actor, JOIN, opened -> {
            var occasion = found(id);
            if (occasion.state().equals("cancelled") || !occasion.code().equalsIgnoreCase(CoursePages.one(visit, "code"))) {
                return visit.showAgain(ONE, CoursePages.TITLE, page(visit, occasion, List.of(), Map.of(), List.of(FormError.of("code", "effort.error.code"))));
            }
            if (rows.came(id, actor.account())) {
                rows.oneMore(id, actor.organisation(), "");
                completions.completed(actor, occasion.course(), CompletionRows.Way.ATTENDANCE);
            }
            return visit.see("/training/occasions/" + id, "effort.counted");
        });
    }

    @PostMapping("/training/occasions/{id}/state")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View state(Visit visit, @PathVariable UUID id) {
        var state = CoursePages.one(visit, "state");
        var reason = CoursePages.one(visit, "reason");
        return keep(visit, id, occasion -> {
            if (state.equals("held") && occasion.starts().isBefore(clock.instant())) {
                rows.state(id, state, null);
            } else if (state.equals("cancelled") && REASONS.contains(reason)) {
                rows.state(id, state, reason);
            } else {
                return FormError.of(state.equals("cancelled") ? "reason" : "state", state.equals("cancelled") ? "effort.error.reason" : "effort.error.state");
            }
            return null;
        });
    }

    /** Numbers from a paper list: one organisation and municipality at a time, or a file. */
    @PostMapping("/training/occasions/{id}/attendance")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View attendance(Visit visit, @PathVariable UUID id) {
        var typed = typed(visit, "organisation", "municipality", "persons");
        return keep(visit, id, occasion -> {
            var fault = fault(occasion, typed.get("organisation"), typed.get("municipality"), typed.get("persons"));
            if (fault == null) {
                rows.attendance(new Came(id, typed.get("organisation"), typed.get("municipality"), "paper", number(typed.get("persons")).orElseThrow()));
            }
            return fault;
        });
    }

    @PostMapping("/training/occasions/{id}/attendance-file")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View attendanceFile(Visit visit, @PathVariable UUID id, @RequestParam MultipartFile file) throws java.io.IOException {
        var sheet = Sheet.read(file.getBytes(), ATTENDANCE, ATTENDANCE);
        return book.open(visit.actor(), KEEP, opened -> {
            var occasion = found(id);
            var faults = new ArrayList<EffortPage.Fault>();
            sheet.wrong().forEach(wrong -> faults.add(new EffortPage.Fault(wrong.line(), visit.messages().text(visit.language(), wrong.key(), wrong.arguments().toArray()))));
            var sums = new HashMap<Map.Entry<String, String>, Integer>();
            for (var line : sheet.lines()) {
                var organisation = organisation(line.cell("organisation"));
                var wrong = fault(occasion, organisation, line.cell("municipality"), line.cell("persons"));
                if (wrong != null) {
                    faults.add(new EffortPage.Fault(line.number(), visit.messages().text(visit.language(), wrong.key())));
                } else {
                    sums.merge(Map.entry(organisation, line.cell("municipality")), number(line.cell("persons")).orElseThrow(), Integer::sum);
                }
            }
            if (!faults.isEmpty()) {
                return visit.showAgain(ONE, CoursePages.TITLE, page(visit, occasion, faults, Map.of(), List.of()));
            }
            sums.forEach((where, persons) -> rows.attendance(new Came(id, where.getKey(), where.getValue(), "file", persons)));
            return visit.see("/training/occasions/" + id, "effort.kept");
        });
    }

    /** A temporary network of those who were there, and who coordinates it now (TRAIN-18). */
    @PostMapping("/training/occasions/{id}/network")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View network(Visit visit, @PathVariable UUID id) {
        var coordinator = CoursePages.one(visit, "coordinator");
        var until = Files.day(CoursePages.one(visit, "until"));
        return keep(visit, id, occasion -> {
            if (registers.current().find("organisations", coordinator).isEmpty() || until.isEmpty()) {
                return FormError.of("coordinator", "effort.error.network");
            }
            rows.network(id, coordinator, until.get());
            return null;
        });
    }

    private interface Keeping {
        @Nullable FormError keep(Occasion occasion);
    }

    private View keep(Visit visit, UUID id, Keeping keeping) {
        return book.open(visit.actor(), KEEP, opened -> {
            var occasion = found(id);
            var error = keeping.keep(occasion);
            return error == null ? visit.see("/training/occasions/" + id, "effort.kept")
                    : visit.showAgain(ONE, CoursePages.TITLE, page(visit, occasion, List.of(), typed(visit, "organisation", "municipality", "persons"), List.of(error)));
        });
    }

    private @Nullable FormError fault(Occasion occasion, String organisation, String municipality, String persons) {
        if (occasion.state().equals("cancelled")) {
            return FormError.of("persons", "effort.error.cancelled");
        }
        if (registers.current().find("organisations", organisation).isEmpty()) {
            return FormError.of("organisation", "effort.error.organisation");
        }
        if (!municipality.isEmpty() && registers.current().find("municipalities", municipality).isEmpty()) {
            return FormError.of("municipality", "effort.error.municipality");
        }
        return number(persons).isEmpty() ? FormError.of("persons", "effort.error.persons") : null;
    }

    /** A file may name an organisation as people do. */
    private String organisation(String name) {
        var all = registers.current().rows("organisations");
        return all.find(name).or(() -> all.stream().filter(row -> row.text("name_sv").equalsIgnoreCase(name) || row.text("name_en").equalsIgnoreCase(name)).findFirst())
                .map(se.upptack.pack.Row::key).orElse("");
    }

    private EffortPage.Occasions model(Visit visit, Map<String, String> typed, List<FormError> errors) {
        var all = rows.all();
        var now = clock.instant();
        var actor = visit.actor();
        if (rows.feed().isEmpty()) {
            rows.feed(door());
        }
        return new EffortPage.Occasions(
                all.stream().filter(one -> one.ends().isAfter(now)).sorted(java.util.Comparator.comparing(Occasion::starts)).map(one -> occasions.line(visit, one)).toList(),
                all.stream().filter(one -> !one.ends().isAfter(now)).map(one -> occasions.line(visit, one)).toList(),
                keeps(actor) ? views.choices(visit, registers.current().rows(Courses.REGISTER).stream().toList()) : List.of(),
                keeps(actor) ? units(visit) : List.of(), keeps(actor),
                "/feeds/" + actor.agency() + "/" + rows.feed().orElseThrow() + "/occasions.ics", typed, errors);
    }

    private List<EffortPage.Choice> units(Visit visit) {
        var courses = views.courses();
        return views.choices(visit, registers.current().rows("units").stream()
                .filter(row -> courses.agencyOf(row.text("organisation")).equals(visit.actor().agency())).toList());
    }

    private EffortPage.OccasionPage page(Visit visit, Occasion occasion, List<EffortPage.Fault> faults, Map<String, String> typed, List<FormError> errors) {
        var keeps = keeps(visit.actor());
        var t = visit.messages();
        var answers = rows.answers().stream().filter(answer -> answer.occasion().equals(occasion.id())).toList();
        var door = "/evaluation/" + visit.actor().agency() + "/" + occasion.door();
        var municipalities = registers.current().rows("municipalities").stream()
                .map(row -> new EffortPage.Choice(row.text("code"), row.text("name"))).sorted(java.util.Comparator.comparing(EffortPage.Choice::name)).toList();
        return new EffortPage.OccasionPage(
                occasions.line(visit, occasion), keeps, rows.signedUp(occasion.id(), visit.actor().account()), full(occasion), occasions.over(occasion),
                keeps ? occasion.code() : null, door, door + "/later",
                rows.attendance().stream().filter(came -> came.occasion().equals(occasion.id())).map(came -> new EffortPage.Came(
                        views.name(visit, "organisations", came.organisation()),
                        registers.current().find("municipalities", came.municipality()).map(row -> row.text("name")).orElse(""), came.persons())).toList(),
                occasions.compiled(visit, "", answers.stream().filter(answer -> answer.moment().equals("after")).toList()),
                occasions.compiled(visit, "", answers.stream().filter(answer -> answer.moment().equals("later")).toList()),
                keeps ? views.choices(visit, registers.current().rows("organisations").list()) : List.of(), keeps ? municipalities : List.of(),
                occasion.trainer() == null ? "" : t.text(visit.language(), "effort.trainer." + occasion.trainer()),
                occasion.coordinator() == null ? "" : t.text(visit.language(), "effort.network.now", views.name(visit, "organisations", occasion.coordinator()), occasion.networkUntil()),
                faults, typed, errors);
    }

    private Occasion found(UUID id) {
        return rows.find(id).orElseThrow(Missing::new);
    }

    private static boolean full(Occasion occasion) {
        return occasion.seats() != null && occasion.signedUp() >= occasion.seats();
    }

    private static void require(boolean holds, String field, List<FormError> errors) {
        if (!holds) {
            errors.add(FormError.of(field, "effort.error." + field));
        }
    }

    private static Map<String, String> typed(Visit visit, String... fields) {
        var typed = new HashMap<String, String>();
        for (var field : fields) {
            typed.put(field, CoursePages.one(visit, field));
        }
        return typed;
    }

    private static Optional<Instant> time(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(ShiftedClock.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,6}") && Integer.parseInt(typed) <= MOST ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private String door() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
