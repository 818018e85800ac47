package se.upptack.activation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** What is in place before the question is asked: for the units one sees, and for their workers. */
@Controller
class ActivationPages {

    private static final Action VIEW = new Action("activation.view");
    private static final Action STATE = new Action("activation.state");
    private static final String UNITS = "activation/units.jte";
    private static final String UNIT = "activation/unit.jte";
    private static final String TITLE = "activation.title";

    private final PersonBook book;
    private final Boards boards;
    private final Activations activations;

    ActivationPages(PersonBook book, Boards boards, Activations activations) {
        this.book = book;
        this.boards = boards;
        this.activations = activations;
    }

    @Bean
    static NavItem activationMenu() {
        return NavItem.of(60, "/activation", "activation.menu", Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR);
    }

    @GetMapping("/activation")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View units(Visit visit) {
        return visit.show(UNITS, TITLE, book.open(visit.actor(), VIEW, opened ->
                boards.board(visit.actor(), visit.language(), onlyMissing(visit), empty(), List.of())));
    }

    @PostMapping("/activation")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View state(Visit visit) {
        var actor = visit.actor();
        var form = typed(visit, "unit");
        return book.open(actor, STATE, opened -> {
            var errors = errors(form, "units");
            if (!boards.visible(actor).containsAll(form.subjects())) {
                throw new Missing();
            }
            if (errors.isEmpty()) {
                var since = day(form.since()).orElseThrow();
                var statements = new ArrayList<Statement>();
                for (var unit : form.subjects()) {
                    var organisation = boards.organisationOf(unit);
                    form.prerequisites().stream()
                            .filter(prerequisite -> boards.applies(Holder.UNIT, organisation, prerequisite))
                            .forEach(prerequisite -> statements.add(new Statement.OfUnit(unit, prerequisite, met(form), since)));
                    if (!form.state().isEmpty()) {
                        statements.add(new Statement.OfIntroduction(unit, form.state(), since));
                    }
                }
                switch (activations.state(actor.agency(), actor.account(), statements)) {
                    case Stated.Kept kept -> {
                        return visit.see("/activation", "activation.kept", form.subjects().size());
                    }
                    case Stated.Refused(var reason) -> errors.add(refused(reason));
                }
            }
            return visit.showAgain(UNITS, TITLE, boards.board(actor, visit.language(), onlyMissing(visit), form, errors));
        });
    }

    @GetMapping("/activation/units/{unit}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View unit(Visit visit, @PathVariable String unit) {
        return visit.show(UNIT, TITLE, book.open(visit.actor(), VIEW, opened ->
                boards.unit(visit.actor(), unit, visit.language(), empty(), List.of())));
    }

    @PostMapping("/activation/units/{unit}/workers")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View stateOfWorkers(Visit visit, @PathVariable String unit) {
        var actor = visit.actor();
        var form = typed(visit, "worker");
        return book.open(actor, STATE, opened -> {
            if (!boards.visible(actor).contains(unit)) {
                throw new Missing();
            }
            var errors = errors(form, "workers");
            if (errors.isEmpty()) {
                var since = day(form.since()).orElseThrow();
                var statements = boards.workersOf(unit, actor.agency()).stream()
                        .filter(worker -> form.subjects().contains(worker.account().toString()))
                        .flatMap(worker -> form.prerequisites().stream()
                                .filter(prerequisite -> boards.applies(Holder.WORKER, worker.organisation(), prerequisite))
                                .map(prerequisite -> new Statement.OfWorker(worker.account(), prerequisite, met(form), since)))
                        .toList();
                switch (activations.state(actor.agency(), actor.account(), statements)) {
                    case Stated.Kept kept -> {
                        return visit.see("/activation/units/" + unit, "activation.kept-workers", form.subjects().size());
                    }
                    case Stated.Refused(var reason) -> errors.add(refused(reason));
                }
            }
            return visit.showAgain(UNIT, TITLE, boards.unit(actor, unit, visit.language(), form, errors));
        });
    }

    private static boolean onlyMissing(Visit visit) {
        return visit.values("show").contains("missing");
    }

    private Board.Form empty() {
        return new Board.Form(Set.of(), Set.of(), "yes", "", boards.today().toString());
    }

    private static Board.Form typed(Visit visit, String subjects) {
        return new Board.Form(
                new LinkedHashSet<>(visit.values(subjects)),
                new LinkedHashSet<>(visit.values("prerequisite")),
                first(visit, "met"), first(visit, "state"), first(visit, "since"));
    }

    private static String first(Visit visit, String field) {
        return visit.values(field).stream().findFirst().map(String::strip).orElse("");
    }

    private static boolean met(Board.Form form) {
        return !form.met().equals("no");
    }

    private static List<FormError> errors(Board.Form form, String subjects) {
        return new ArrayList<>(Stream.of(
                        form.subjects().isEmpty() ? FormError.of(subjects, "activation.error." + subjects) : null,
                        form.prerequisites().isEmpty() && form.state().isEmpty() ? FormError.of("what", "activation.error.what-" + subjects) : null,
                        day(form.since()).isEmpty() ? FormError.of("since", "activation.error.since") : null)
                .flatMap(Stream::ofNullable)
                .toList());
    }

    private static FormError refused(Stated.Reason reason) {
        return FormError.of(reason == Stated.Reason.COMING_DAY ? "since" : "what", "activation.refused." + reason.code());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
