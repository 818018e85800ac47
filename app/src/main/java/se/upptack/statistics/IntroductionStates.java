package se.upptack.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.activation.Activations;
import se.upptack.trail.Action;

/** How far the introduction of asking has come in units, to stand beside their figures (ASK-37). */
@Component
class IntroductionStates {

    private static final Action READ = new Action("figures.introductions");

    private final PersonBook book;
    private final Activations activations;

    IntroductionStates(PersonBook book, Activations activations) {
        this.book = book;
        this.activations = activations;
    }

    /** The state by unit, for those who belong to the agency. Others see figures of many agencies and no state. */
    Map<String, String> of(Actor actor, List<String> units, LocalDate day) {
        return units.isEmpty() || actor.is(Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST)
                ? Map.of()
                : book.open(actor, READ, opened -> activations.introductions(units, day));
    }
}
