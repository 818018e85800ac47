package se.upptack.outside;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.outside.Point.Sex;
import se.upptack.outside.Point.State;

/** The SQL of delivered values. */
@Component
class PointRows {

    /**
     * A delivery.
     *
     * @param taken  how many values were new or changed
     * @param source where the values come from, in the words of the one who delivered them
     */
    record Delivery(UUID id, String source, int taken, String organisation, String by, Instant at) {}

    private final JdbcClient sql;

    PointRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Holds everyone else who delivers until this transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('outside.delivery'))").query((row, number) -> "").list();
    }

    /** The values of these series as they now stand. */
    List<Point> inForce(List<String> series) {
        return sql.sql("""
                select distinct on (p.series, p.area, p.year, p.sex) p.series, p.area, p.year, p.sex, p.state, p.value
                  from outside.point p
                  join outside.delivery d on d.id = p.delivery
                 where p.series = any(?)
                 order by p.series, p.area, p.year, p.sex, d.number desc""")
                .param(series.toArray(String[]::new))
                .query((row, number) -> new Point(row.getString("series"), row.getString("area"), row.getInt("year"), sex(row.getString("sex")),
                        State.of(row.getString("state")), row.getBigDecimal("value")))
                .list();
    }

    /** The deliveries of a series, the latest first. */
    List<Delivery> deliveries(String series, int most) {
        return sql.sql("""
                select d.id, d.source, d.organisation, d.maker, d.made_at, count(*) as taken
                  from outside.delivery d
                  join outside.point p on p.delivery = d.id
                 where p.series = ?
                 group by d.id
                 order by d.number desc
                 limit ?""")
                .params(series, most)
                .query((row, number) -> new Delivery(row.getObject("id", UUID.class), row.getString("source"), row.getInt("taken"),
                        row.getString("organisation"), row.getString("maker"), row.getTimestamp("made_at").toInstant()))
                .list();
    }

    void add(Delivery delivery, List<Point> points) {
        sql.sql("insert into outside.delivery (id, source, organisation, maker, made_at) values (?, ?, ?, ?, ?)")
                .params(delivery.id(), delivery.source(), delivery.organisation(), delivery.by(), delivery.at().atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("""
                insert into outside.point (delivery, series, area, year, sex, state, value)
                select ?, * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::numeric[])""")
                .params(delivery.id(), points.stream().map(Point::series).toArray(String[]::new), points.stream().map(Point::area).toArray(String[]::new),
                        points.stream().map(Point::year).toArray(Integer[]::new), points.stream().map(point -> point.sex().code()).toArray(String[]::new),
                        points.stream().map(point -> point.state().code()).toArray(String[]::new),
                        points.stream().map(Point::value).toArray(BigDecimal[]::new))
                .update();
    }

    private static Sex sex(String code) {
        return Arrays.stream(Sex.values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
