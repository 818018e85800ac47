package se.upptack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.upptack.activation.Statement;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** What is said of the made-up offices and workers: what was in place, and since when. */
final class Readiness {

    private static final LocalDate BEFORE = LocalDate.of(2019, 4, 15);

    private Readiness() {}

    /** Everything that is said of the offices of one agency during the year, the earliest first. */
    static List<Statement> during(RegisterSnapshot registers, List<Office> offices, Draw draw) {
        var statements = new ArrayList<Statement>();
        for (var office : offices) {
            if (!office.ready().isAfter(Year.LAST)) {
                var since = office.ready().isBefore(BEFORE) ? BEFORE : office.ready();
                prerequisites(registers, office, "unit").forEach(row ->
                        statements.add(new Statement.OfUnit(office.unit(), row.key(), true, later(since, row))));
            }
            prerequisites(registers, office, "worker").forEach(row -> office.workers().forEach(worker -> {
                // Training reaches most, one after another; in the pilots everyone is prepared before the first question (source 004:1105).
                var reached = worker.habit() == Worker.Habit.MOSTLY || draw.chance(0.75);
                var since = reached ? draw.day(later(BEFORE, row), 0, 60) : LocalDate.MAX;
                if (office.agency().startsWith("samf-")) {
                    statements.add(new Statement.OfWorker(worker.actor().account(), row.key(), true, later(BEFORE, row)));
                } else if (reached) {
                    statements.add(new Statement.OfWorker(worker.actor().account(), row.key(), true, since));
                }
            }));
            statements.addAll(introduction(office, draw));
        }
        return statements.stream().filter(statement -> !statement.since().isAfter(Year.LAST)).sorted(Comparator.comparing(Statement::since)).toList();
    }

    /** The same said today: for a demonstration without cases, in which everyone is ready to begin. */
    static List<Statement> today(RegisterSnapshot registers, List<Office> offices, LocalDate today) {
        var statements = new ArrayList<Statement>();
        for (var office : offices) {
            prerequisites(registers, office, "unit").forEach(row -> statements.add(new Statement.OfUnit(office.unit(), row.key(), true, today)));
            prerequisites(registers, office, "worker").forEach(row -> office.workers().forEach(worker ->
                    statements.add(new Statement.OfWorker(worker.actor().account(), row.key(), true, today))));
        }
        return statements;
    }

    private static List<Row> prerequisites(RegisterSnapshot registers, Office office, String holder) {
        return registers.rows("prerequisites").where("holder", holder).stream()
                .filter(row -> row.covers("organisation", office.organisation()) || row.text("organisation").equals(office.agency()))
                .filter(row -> row.text("service_line").equals("*") || office.cases().containsKey(row.text("service_line")))
                .toList();
    }

    private static List<Statement> introduction(Office office, Draw draw) {
        var began = draw.day(BEFORE, 0, 90);
        var later = new ArrayList<Statement>();
        later.add(new Statement.OfIntroduction(office.unit(), "not-started", BEFORE));
        if (office.ready().isAfter(Year.LAST)) {
            return later;
        }
        later.add(new Statement.OfIntroduction(office.unit(), draw.chance(0.5) ? "started-telephone" : "started-video", began));
        later.add(new Statement.OfIntroduction(office.unit(), office.spirit() < 0.72 ? "stalled" : "in-operation", draw.day(began, 60, 200)));
        return later;
    }

    private static LocalDate later(LocalDate since, Row row) {
        var from = row.date("valid_from");
        return from == null || from.isBefore(since) ? since : from;
    }
}
