package se.upptack.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** The agency's coordinator brings in its own questions, reads the terms, and takes them into use; those who support the method look. */
@Controller
class SetPages {

    private static final Action READ = new Action("instrument.sets");
    private static final Action WRITE = new Action("instrument.take-in");
    private static final Action USE = new Action("instrument.use");
    private static final String ALL = "instrument/sets.jte";
    private static final String ONE = "instrument/set.jte";
    private static final String TITLE = "instrument.title";
    private static final String EVERY = "*";
    private static final int LONGEST = 500;

    private final PersonBook book;
    private final SetRows rows;
    private final QuestionSets sets;
    private final RegisterBook registers;
    private final Clock clock;

    SetPages(PersonBook book, SetRows rows, QuestionSets sets, RegisterBook registers, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.sets = sets;
        this.registers = registers;
        this.clock = clock;
    }

    @Bean
    static NavItem questionSetsMenu() {
        return NavItem.of(225, "/question-sets", "instrument.menu", Role.AGENCY_COORDINATOR, Role.METHOD_SUPPORTER);
    }

    @GetMapping("/question-sets")
    @Access({Role.AGENCY_COORDINATOR, Role.METHOD_SUPPORTER})
    View all(Visit visit) {
        return visit.show(ALL, TITLE, list(visit, Map.of(), List.of(), List.of()));
    }

    @PostMapping("/question-sets")
    @Access(Role.AGENCY_COORDINATOR)
    View take(
            Visit visit, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String licence, @RequestParam(defaultValue = "") String permitted)
            throws IOException {
        var errors = new ArrayList<FormError>();
        stated("licence", licence, errors);
        stated("permitted", permitted, errors);
        var bytes = file.getBytes();
        var typed = Map.of("licence", licence, "permitted", permitted);
        return switch (QuestionnaireReader.read(bytes)) {
            case QuestionnaireReader.Outcome.Refused(var faults) -> {
                errors.add(FormError.of("file", "instrument.error.file", faults.size()));
                yield visit.showAgain(ALL, TITLE, list(visit, typed, errors, faults));
            }
            case QuestionnaireReader.Outcome.Read(var read) -> {
                if (!errors.isEmpty()) {
                    yield visit.showAgain(ALL, TITLE, list(visit, typed, errors, List.of()));
                }
                var text = new String(bytes, StandardCharsets.UTF_8);
                var added = book.open(visit.actor(), WRITE, opened -> rows.add(visit.actor(), read, licence.strip(), permitted.strip(), text));
                yield added.isPresent()
                        ? visit.see("/question-sets/" + added.get(), "instrument.taken-in")
                        : visit.showAgain(ALL, TITLE, list(visit, typed, List.of(FormError.of("file", "instrument.error.version", read.version())), List.of()));
            }
        };
    }

    @GetMapping("/question-sets/{number}")
    @Access({Role.AGENCY_COORDINATOR, Role.METHOD_SUPPORTER})
    View one(Visit visit, @PathVariable long number) {
        return visit.show(ONE, TITLE, book.open(visit.actor(), READ, opened -> set(visit, number, List.of())));
    }

    @PostMapping("/question-sets/{number}/use")
    @Access(Role.AGENCY_COORDINATOR)
    View use(Visit visit, @PathVariable long number, @RequestParam(defaultValue = "") String line, @RequestParam(defaultValue = "") String read) {
        return book.open(visit.actor(), USE, opened -> {
            var set = rows.find(number).orElseThrow(Missing::new);
            var errors = new ArrayList<FormError>();
            if (choices(visit).noneMatch(choice -> choice.id().equals(line))) {
                errors.add(FormError.of("line", "instrument.error.line"));
            }
            if (!read.equals("yes")) {
                errors.add(FormError.of("read", "instrument.error.read"));
            }
            if (!errors.isEmpty()) {
                return visit.showAgain(ONE, TITLE, set(visit, number, errors));
            }
            // A newer version takes the place of the one before.
            var others = rows.all().stream().filter(other -> other.url().equals(set.url()) && other.number() != number).map(StoredSet::number).toList();
            rows.used().stream().filter(usage -> usage.line().equals(line) && others.contains(usage.questionSet()))
                    .forEach(usage -> rows.use(visit.actor(), usage.questionSet(), line, false));
            rows.use(visit.actor(), number, line, true);
            return visit.see("/question-sets/" + number, "instrument.used");
        });
    }

    @PostMapping("/question-sets/{number}/end")
    @Access(Role.AGENCY_COORDINATOR)
    View end(Visit visit, @PathVariable long number, @RequestParam(defaultValue = "") String line) {
        return book.open(visit.actor(), USE, opened -> {
            var set = rows.find(number).orElseThrow(Missing::new);
            if (!rows.used().contains(new SetRows.Usage(set.number(), line))) {
                return visit.showAgain(ONE, TITLE, set(visit, number, List.of(FormError.of("used", "instrument.error.not-used"))));
            }
            rows.use(visit.actor(), number, line, false);
            return visit.see("/question-sets/" + number, "instrument.ended");
        });
    }

    private static void stated(String field, String value, List<FormError> errors) {
        if (value.isBlank() || value.strip().length() > LONGEST) {
            errors.add(FormError.of(field, "instrument.error." + field, LONGEST));
        }
    }

    private SetsPage.All list(Visit visit, Map<String, String> typed, List<FormError> errors, List<Fault> faults) {
        return book.open(visit.actor(), READ, opened -> {
            var used = rows.used();
            return new SetsPage.All(
                    rows.all().stream().map(set -> new SetsPage.Line(set.number(), set.title(), set.version(), used.stream()
                            .filter(usage -> usage.questionSet() == set.number()).map(usage -> lineName(visit, usage.line())).toList())).toList(),
                    mayWrite(visit), String.join(", ", ItemReader.SUPPORTED.stream().sorted().toList()), typed, errors,
                    faults.stream().map(fault -> new SetsPage.Wrong(
                            fault.path(), visit.messages().text(visit.language(), fault.key(), fault.arguments().toArray()))).toList());
        });
    }

    private SetsPage.One set(Visit visit, long number, List<FormError> errors) {
        var set = rows.find(number).orElseThrow(Missing::new);
        var read = sets.read(visit.actor(), set);
        var used = rows.used().stream().filter(usage -> usage.questionSet() == number).map(SetRows.Usage::line).toList();
        return new SetsPage.One(
                number, sets.shown(visit.actor(), set), set.url(), read.publisher(), set.permitted(), set.maker(),
                LocalDate.ofInstant(set.madeAt(), clock.getZone()), used.stream().map(line -> new SetsPage.Choice(line, lineName(visit, line))).toList(),
                choices(visit).filter(choice -> !used.contains(choice.id())).toList(), read.ignored(), mayWrite(visit), errors);
    }

    private static boolean mayWrite(Visit visit) {
        return visit.actor().is(Role.AGENCY_COORDINATOR);
    }

    /** All service lines of the agency together, and each. */
    private Stream<SetsPage.Choice> choices(Visit visit) {
        return Stream.concat(
                Stream.of(new SetsPage.Choice(EVERY, lineName(visit, EVERY))),
                registers.current().rows("service-lines").inForce(LocalDate.now(clock)).stream()
                        .filter(row -> row.text("organisation").equals(visit.actor().agency()))
                        .map(row -> new SetsPage.Choice(row.key(), row.text("name", visit.language()))));
    }

    private String lineName(Visit visit, String line) {
        return line.equals(EVERY) ? visit.messages().text(visit.language(), "instrument.every-line") : registers.current().name("service-lines", line, visit.language());
    }
}
