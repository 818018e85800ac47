package se.upptack.outside;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.access.Actor;
import se.upptack.outside.Point.Sex;
import se.upptack.outside.Point.State;
import se.upptack.outside.SeriesFile.Placed;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Ids;

/** The values of official series: what reports state, and over it what has been delivered (IND-08). */
@Component
class Deliveries {

    /** What became of a file. */
    sealed interface Outcome {

        /** All of it was taken. */
        record Taken(int changed, int same) implements Outcome {}

        /** Nothing was taken. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    private final PointRows rows;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Deliveries(PointRows rows, RegisterBook registers, Ids ids, Clock clock, PlatformTransactionManager manager) {
        this.rows = rows;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * Takes a file, all of it or nothing. A value that stands already is not written again.
     *
     * @param series the series that the file is about when it does not say it, or empty
     * @param source where the values come from
     */
    Outcome take(Actor actor, byte[] file, String series, String source) {
        var known = registers.current();
        var read = SeriesFile.read(file, series, Series.names(known));
        var faults = new ArrayList<>(read.faults());
        faults.addAll(PointCheck.check(read.points(), known, LocalDate.now(clock).getYear()));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var points = read.points().stream().map(Placed::point).toList();
        return transactions.execute(status -> {
            rows.lock();
            var before = new HashMap<Point.Key, Point>();
            rows.inForce(points.stream().map(Point::series).distinct().toList()).forEach(point -> before.put(point.key(), point));
            var changed = points.stream().filter(point -> !before.containsKey(point.key()) || !before.get(point.key()).says(point)).toList();
            if (!changed.isEmpty()) {
                rows.add(new PointRows.Delivery(ids.next(), source, changed.size(), actor.organisation(), actor.name(), clock.instant()), changed);
            }
            return new Outcome.Taken(changed.size(), points.size() - changed.size());
        });
    }

    /** Every value of these series as it now stands; what was delivered stands before what a report states. */
    List<Point> values(RegisterSnapshot known, List<String> series) {
        Map<Point.Key, Point> points = new HashMap<>();
        Stream.concat(stated(known, series), rows.inForce(series).stream()).forEach(point -> points.put(point.key(), point));
        return List.copyOf(points.values());
    }

    List<PointRows.Delivery> latest(String series) {
        return rows.deliveries(series, 5);
    }

    private static Stream<Point> stated(RegisterSnapshot known, List<String> series) {
        return known.rows("series-values").stream().filter(row -> series.contains(row.text("series"))).map(row -> new Point(
                row.text("series"), row.text("area"), row.whole("year").orElseThrow(), SeriesFile.sex(row.text("sex")).orElse(Sex.ALL), State.VALUE,
                new BigDecimal(row.text("value"))));
    }
}
