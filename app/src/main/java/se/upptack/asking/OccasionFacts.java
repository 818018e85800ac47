package se.upptack.asking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.platform.Month;

/** What an occasion says to the figure book. */
final class OccasionFacts {

    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int LAST_DAYS = 2;

    private OccasionFacts() {}

    /**
     * Stated where the occasion counts, see {@link OccasionRow#place}.
     *
     * @param due    when the prompt it closes fell due: coverage is read on that month's cohort; null when it closes nothing
     * @param closes whether it ends a prompt
     */
    static Fact of(OccasionRow row, @Nullable LocalDate due, boolean closes) {
        var said = row.said();
        var values = new EnumMap<Dimension, String>(Dimension.class);
        values.put(Dimension.MODE, row.mode().code());
        values.put(Dimension.OUTCOME, said.outcome().code());
        values.put(Dimension.CHANNEL, said.channel());
        values.put(Dimension.PRESENCE, said.presence());
        values.put(Dimension.INFORMED, yes(said.informed()));
        values.put(Dimension.EXPOSURE, said.exposure());
        values.put(Dimension.USES_VIOLENCE, yes(said.usesViolence()));
        values.put(Dimension.CHILD_WITNESS, yes(said.childWitness()));
        values.put(Dimension.ROUND, row.round() == 1 ? "first" : "repeat");
        values.put(Dimension.CLOSES, yes(closes));
        if (said.outcome().needsReason()) {
            values.put(Dimension.REASON, said.reason());
        }
        if (said.outcome().detected()) {
            values.put(Dimension.WANTS_SUPPORT, said.supportWish().isEmpty() ? "unknown" : said.supportWish());
        }
        return fact(row.place(), closes && due != null ? due : said.occurred(), Fact.Kind.OCCASION, values);
    }

    /** How long after the conversation it was registered; told of the month of the registration. */
    static Fact registered(OccasionRow row, LocalDate today) {
        long days = ChronoUnit.DAYS.between(row.said().occurred(), today);
        var after = days <= 0 ? "same-day" : days <= WEEK ? "within-week" : days <= MONTH ? "within-month" : "later";
        boolean monthEnd = days > 0 && today.lengthOfMonth() - today.getDayOfMonth() < LAST_DAYS;
        return fact(row.place(), today, Fact.Kind.REGISTRATION, Map.of(Dimension.STATE, after, Dimension.MONTH_END, yes(monthEnd)));
    }

    static Fact sign(CasePlace place, LocalDate observed, Mode mode) {
        return fact(place, observed, Fact.Kind.INDICATION, Map.of(Dimension.MODE, mode.code()));
    }

    /** The signs behind a prompt were followed by the question: told of the month in which they were seen, as the signs themselves. */
    static List<Fact> followedUp(CasePlace place, PromptRows.Waiting prompt) {
        return prompt.signs().stream()
                .map(observed -> fact(place, observed, Fact.Kind.INDICATION, Map.of(Dimension.MODE, prompt.mode().code(), Dimension.STATE, "asked")))
                .toList();
    }

    static Fact person(CasePlace place, LocalDate day, String statement) {
        return fact(place, day, Fact.Kind.PERSON_YEAR, Map.of(Dimension.STATE, statement));
    }

    /** A worker is counted once in a unit and service line, whatever the types of her cases. */
    static Fact worker(CasePlace place, int month, String statement) {
        return new Fact(
                place.agency(), place.organisation(), place.unit(), place.line(), "", month, Fact.Kind.WORKER_MONTH,
                Map.of(Dimension.STATE, statement), 1);
    }

    static Fact fact(CasePlace place, LocalDate day, Fact.Kind kind, Map<Dimension, String> values) {
        return new Fact(place.agency(), place.organisation(), place.unit(), place.line(), place.caseType(), Month.of(day), kind, values, 1);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
