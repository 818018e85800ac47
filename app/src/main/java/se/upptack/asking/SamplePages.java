package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/**
 * Quality follow-up of cases (IND-19): a manager draws a sample from the cases of her units and writes down for each whether the question was
 * put and the steps were done. The result is a number of cases and never a mark on one who handled them. A sample is seen by who drew it.
 */
@Controller
class SamplePages {

    private static final Action LIST = new Action("asking.sample-list");
    private static final Action DRAW = new Action("asking.sample-draw");
    private static final Action READ = new Action("asking.sample-read");
    private static final Action ANSWER = new Action("asking.sample-answer");
    private static final String TITLE = "asking.sample.title";
    private static final String PATH = "/work/samples";
    private static final int MOST = 50;
    private static final int USUAL = 10;
    private static final Set<String> ANSWERS = Set.of("yes", "no", "not-applicable");

    private final PersonBook book;
    private final SampleRows rows;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;

    SamplePages(PersonBook book, SampleRows rows, RegisterBook registers, Ids ids, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Role.MANAGER)
    View list(Visit visit) {
        var today = LocalDate.now(clock);
        var form = new SampleView.Form(today.minusMonths(3).toString(), today.toString(), String.valueOf(USUAL));
        return visit.show("asking/samples.jte", TITLE, samples(visit.actor(), form, List.of()));
    }

    @PostMapping(PATH)
    @Access(Role.MANAGER)
    View draw(Visit visit) {
        var form = new SampleView.Form(field(visit, "from"), field(visit, "to"), field(visit, "size"));
        var errors = new ArrayList<FormError>();
        var from = day(form.from());
        var to = day(form.to());
        if (from.isEmpty()) {
            errors.add(FormError.of("f-from", "asking.sample.error.day"));
        }
        if (to.isEmpty() || from.isPresent() && to.get().isBefore(from.get())) {
            errors.add(FormError.of("f-to", "asking.sample.error.to"));
        }
        int size = form.size().matches("[0-9]{1,2}") ? Integer.parseInt(form.size()) : 0;
        if (size < 1 || size > MOST) {
            errors.add(FormError.of("f-size", "asking.sample.error.size", MOST));
        }
        if (!errors.isEmpty()) {
            return visit.showAgain("asking/samples.jte", TITLE, samples(visit.actor(), form, errors));
        }
        var id = ids.next();
        book.open(visit.actor(), DRAW, opened -> {
            rows.draw(visit.actor(), id, from.orElseThrow(), to.orElseThrow(), size, clock.instant());
            opened.saw(rows.cases(visit.actor(), List.of(id)).stream().map(SampleRows.Read::caseId).toList());
            return true;
        });
        return visit.see(PATH + "/" + id, "asking.sample.drawn");
    }

    @GetMapping(PATH + "/{id}")
    @Access(Role.MANAGER)
    View one(Visit visit, @PathVariable UUID id) {
        var model = book.open(visit.actor(), READ, opened -> {
            var drawn = own(visit.actor(), id);
            var cases = rows.cases(visit.actor(), List.of(id));
            opened.saw(cases.stream().map(SampleRows.Read::caseId).toList());
            var snapshot = registers.current();
            return new SampleView.One(sample(drawn, cases), cases.stream()
                    .map(read -> new SampleView.Line(read.number(), read.caseId(), read.reference(),
                            snapshot.name("service-lines", read.line(), visit.language()), read.question(), read.steps()))
                    .toList());
        });
        return visit.show("asking/sample.jte", TITLE, model);
    }

    @PostMapping(PATH + "/{id}/{number}")
    @Access(Role.MANAGER)
    View answer(Visit visit, @PathVariable UUID id, @PathVariable int number) {
        var question = field(visit, "question");
        var steps = field(visit, "steps");
        boolean whole = ANSWERS.contains(question) && ANSWERS.contains(steps);
        book.open(visit.actor(), ANSWER, opened -> {
            own(visit.actor(), id);
            var read = rows.one(visit.actor(), id, number).orElseThrow(Missing::new);
            opened.saw(List.of(read.caseId()));
            if (whole) {
                rows.answer(visit.actor(), id, number, question, steps, clock.instant());
            }
            return true;
        });
        return visit.see(PATH + "/" + id, whole ? "asking.sample.saved" : "asking.sample.unsaid");
    }

    private SampleView.Samples samples(Actor actor, SampleView.Form form, List<FormError> errors) {
        return book.open(actor, LIST, opened -> {
            var drawn = rows.drawn(actor);
            var cases = rows.cases(actor, drawn.stream().map(SampleRows.Drawn::id).toList());
            return new SampleView.Samples(drawn.stream()
                    .map(one -> sample(one, cases.stream().filter(read -> read.sample().equals(one.id())).toList()))
                    .toList(), form, errors);
        });
    }

    private SampleRows.Drawn own(Actor actor, UUID id) {
        return rows.drawn(actor).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    private static SampleView.Sample sample(SampleRows.Drawn drawn, List<SampleRows.Read> cases) {
        return new SampleView.Sample(drawn.id(), drawn.day(), drawn.from(), drawn.to(), cases.size(),
                (int) cases.stream().filter(read -> !read.question().isEmpty()).count(),
                (int) cases.stream().filter(read -> read.question().equals("yes")).count(),
                (int) cases.stream().filter(read -> read.question().equals("yes") || read.question().equals("no")).count(),
                (int) cases.stream().filter(read -> read.steps().equals("yes")).count(),
                (int) cases.stream().filter(read -> read.steps().equals("yes") || read.steps().equals("no")).count());
    }

    private static String field(Visit visit, String name) {
        return visit.values(name).stream().findFirst().orElse("").strip();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
