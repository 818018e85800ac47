package se.upptack.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.effort.Coverage;
import se.upptack.effort.Group;
import se.upptack.effort.Share;
import se.upptack.effort.Trained;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.Month;

/**
 * The indicators that a course answers (IND-04, IND-05): of those employed on the last day of the period, the share that had completed it or one of
 * its family. Which course and for which roles is a row of {@code indicator-sources}. A group of fewer than five is not shown by itself.
 */
@Component
class TrainedIndicators implements OtherSource {

    private static final int LEAST = 5;

    private final Coverage coverage;
    private final RegisterBook registers;

    TrainedIndicators(Coverage coverage, RegisterBook registers) {
        this.coverage = coverage;
        this.registers = registers;
    }

    @Override
    public Optional<Answer> answer(Actor actor, Question question) {
        var row = registers.current().rows("indicator-sources").where("indicator", question.indicator()).stream().filter(one -> one.find("course").isPresent()).findFirst();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var trained = actor.agency().equals(question.organisation()) ? coverage.of(actor) : coverage.ofAgency(question.organisation());
        return trained.anyStaff() ? Optional.of(answer(trained, row.get(), question)) : Optional.empty();
    }

    private Answer answer(Trained trained, Row row, Question question) {
        var course = row.text("course");
        var group = group(row, question, question.line());
        if (group == null) {
            return new Answer(new Value.Nothing(), Map.of());
        }
        var groups = new TreeMap<String, Value>();
        switch (question.by()) {
            case UNIT -> trained.byUnit(course, group, question.to()).forEach((unit, share) -> groups.put(unit, value(share)));
            case ORGANISATION -> trained.byOrganisation(course, group, question.to()).forEach((organisation, share) -> groups.put(organisation, value(share)));
            case LINE -> lines(course, question.organisation()).forEach(line -> {
                var part = group(row, question, line);
                if (part != null) {
                    groups.put(line, value(trained.share(course, part, question.to())));
                }
            });
            case MONTH -> months(question.from(), question.to()).forEach((month, day) -> groups.put(month, value(trained.share(course, group, day))));
            case CHANNEL, MODE, REASON, ROUND, CAUSE, REPORTER, COUNTY, MUNICIPALITY -> { }
            case null -> { }
        }
        return new Answer(value(trained.share(course, group, question.to())), groups);
    }

    /** Those the indicator is about in the chosen units and line; null when nobody can be in both. */
    private @Nullable Group group(Row row, Question question, @Nullable String line) {
        Set<String> units = within(Set.copyOf(row.list("units")), question.units());
        if (line != null) {
            units = within(units, targets(row.text("course"), question.organisation()).filter(target -> target.find("service_line").filter(line::equals).isPresent())
                    .flatMap(target -> target.list("units").stream()).collect(java.util.stream.Collectors.toSet()));
        }
        boolean nobody = units.isEmpty() && (line != null || question.units() != null);
        return nobody ? null : new Group(Set.of(question.organisation()), units, Set.copyOf(row.list("roles")));
    }

    /** @param all empty for everyone; @param some null for everyone */
    private static Set<String> within(Set<String> all, @Nullable Set<String> some) {
        if (some == null || all.isEmpty()) {
            return some == null ? all : some;
        }
        var both = new TreeSet<>(all);
        both.retainAll(some);
        return both;
    }

    /** For whom the course is meant, with the service line of their units. */
    private java.util.stream.Stream<Row> targets(String course, String organisation) {
        return registers.current().rows("course-targets").where("course", course).stream().filter(target -> target.text("organisation").equals(organisation));
    }

    private List<String> lines(String course, String organisation) {
        return targets(course, organisation).flatMap(target -> target.find("service_line").stream()).distinct().sorted().toList();
    }

    private static Map<String, LocalDate> months(LocalDate from, LocalDate to) {
        var months = new TreeMap<String, LocalDate>();
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.put(String.valueOf(Month.of(month)), month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth());
        }
        return months;
    }

    private static Value value(Share share) {
        return share.employed() > 0 && share.employed() < LEAST ? new Value.Withheld() : Value.share(share.trained(), share.employed());
    }
}
