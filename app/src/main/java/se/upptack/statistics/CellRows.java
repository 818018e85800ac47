package se.upptack.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.figure.Dimension;

/** The tables of the sums of one agency, within {@link se.upptack.access.FigureBook#keep}. */
@Component
class CellRows {

    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final String COLUMNS = String.join(", ", Arrays.stream(DIMENSIONS).map(Dimension::column).toList());

    /** Takes out what has been stated and committed, at most so many facts, and does not look where nothing can be left. */
    private static final String TAKE = "delete from figure.stated where ctid = any(array(select ctid from figure.stated where agency = ? and txid >= ?::xid8 limit ?))"
            + " returning organisation, unit, line, case_type, month, kind, count, " + COLUMNS;

    private static final String WHATS = "insert into figure.what (said, kind, " + COLUMNS + ")"
            + " select * from unnest(?::text[], ?::text[]" + ", ?::text[]".repeat(DIMENSIONS.length) + ") as r(said)"
            + " where not exists (select from figure.what w where w.said = r.said) on conflict do nothing";

    /** Where facts count. */
    record Spot(String organisation, String unit, String line, String caseType) {}

    /** A fact without its agency. */
    record Stated(Spot spot, int month, What what) {}

    /** A row of sums. */
    record Key(int month, int place) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return month == other.month ? Integer.compare(place, other.place) : Integer.compare(month, other.month);
        }
    }

    private final JdbcClient jdbc;

    CellRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the next fold of the agency; until the transaction ends nobody else folds it. */
    long next(String agency) {
        return jdbc.sql("insert into figure.fold as f (agency, seq) values (?, 1) on conflict (agency) do update set seq = f.seq + 1 returning seq")
                .param(agency).query(Long.class).single();
    }

    /** Takes facts out of what is stated; how many, and their sums in {@code into}. */
    int take(String agency, String since, int most, Map<Stated, Long> into) {
        var taken = new int[1];
        jdbc.sql(TAKE).params(agency, since, most).query(row -> {
            var values = new String[DIMENSIONS.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getString(8 + i);
            }
            into.merge(new Stated(new Spot(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), row.getInt(5),
                    new What(0, row.getString(6), values)), row.getLong(7), Long::sum);
            taken[0]++;
        });
        return taken[0];
    }

    Map<Spot, Integer> places(String agency, Collection<Spot> spots) {
        var organisations = spots.stream().map(Spot::organisation).toArray(String[]::new);
        var units = spots.stream().map(Spot::unit).toArray(String[]::new);
        var lines = spots.stream().map(Spot::line).toArray(String[]::new);
        var types = spots.stream().map(Spot::caseType).toArray(String[]::new);
        jdbc.sql("""
                insert into figure.place (agency, organisation, unit, line, case_type)
                select ?, r.* from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as r(organisation, unit, line, case_type)
                 where not exists (select from figure.place p where p.agency = ? and (p.organisation, p.unit, p.line, p.case_type) = (r.organisation, r.unit, r.line, r.case_type))
                on conflict do nothing""")
                .params(agency, organisations, units, lines, types, agency).update();
        var ids = new HashMap<Spot, Integer>();
        jdbc.sql("""
                select p.id, p.organisation, p.unit, p.line, p.case_type from figure.place p
                  join unnest(?::text[], ?::text[], ?::text[], ?::text[]) as r(organisation, unit, line, case_type)
                    on (p.organisation, p.unit, p.line, p.case_type) = (r.organisation, r.unit, r.line, r.case_type)
                 where p.agency = ?""")
                .params(organisations, units, lines, types, agency)
                .query(row -> {
                    ids.put(new Spot(row.getString(2), row.getString(3), row.getString(4), row.getString(5)), row.getInt(1));
                });
        return ids;
    }

    Map<String, Integer> whats(Collection<What> whats) {
        var said = whats.stream().map(What::said).toArray(String[]::new);
        var insert = jdbc.sql(WHATS).param(said).param(whats.stream().map(What::kind).toArray(String[]::new));
        for (var dimension : DIMENSIONS) {
            insert = insert.param(whats.stream().map(what -> what.value(dimension)).toArray(String[]::new));
        }
        insert.update();
        var ids = new HashMap<String, Integer>();
        jdbc.sql("select id, said from figure.what where said = any(?)").param(said).query(row -> {
            ids.put(row.getString(2), row.getInt(1));
        });
        return ids;
    }

    /** The sums of these places and months. */
    Map<Key, SortedMap<Integer, Integer>> cells(String agency, Collection<Key> keys) {
        var cells = new HashMap<Key, SortedMap<Integer, Integer>>();
        jdbc.sql("""
                select c.month, c.place, c.whats, c.counts from figure.cell c join unnest(?::integer[], ?::integer[]) as r(month, place) on c.month = r.month and c.place = r.place
                 where c.agency = ?""")
                .params(keys.stream().map(Key::month).toArray(Integer[]::new), keys.stream().map(Key::place).toArray(Integer[]::new), agency)
                .query(row -> {
                    var whats = (Integer[]) row.getArray(3).getArray();
                    var counts = (Integer[]) row.getArray(4).getArray();
                    var sums = new TreeMap<Integer, Integer>();
                    for (int i = 0; i < whats.length; i++) {
                        sums.put(whats[i], counts[i]);
                    }
                    cells.put(new Key(row.getInt(1), row.getInt(2)), sums);
                });
        return cells;
    }

    void write(String agency, long seq, Map<Key, SortedMap<Integer, Integer>> cells) {
        var keys = List.copyOf(cells.keySet());
        jdbc.sql("""
                insert into figure.cell (agency, place, month, seq, whats, counts)
                select ?, r.place, r.month, ?, r.whats::integer[], r.counts::integer[]
                  from unnest(?::integer[], ?::integer[], ?::text[], ?::text[]) as r(place, month, whats, counts)
                on conflict (agency, place, month) do update set seq = excluded.seq, whats = excluded.whats, counts = excluded.counts""")
                .params(agency, seq, keys.stream().map(Key::place).toArray(Integer[]::new), keys.stream().map(Key::month).toArray(Integer[]::new),
                        keys.stream().map(key -> array(cells.get(key).keySet())).toArray(String[]::new),
                        keys.stream().map(key -> array(cells.get(key).values())).toArray(String[]::new))
                .update();
    }

    private static String array(Collection<Integer> numbers) {
        var text = new StringBuilder("{");
        numbers.forEach(number -> text.append(text.length() == 1 ? "" : ",").append(number));
        return text.append('}').toString();
    }

    /** Adds facts of one month to the log. */
    void log(String agency, int month, SortedMap<Key, SortedMap<Integer, Integer>> facts) {
        var log = new FactLog();
        var last = new int[1];
        jdbc.sql("select part, facts from figure.log where agency = ? and month = ? order by part desc limit 1").params(agency, month).query(row -> {
            last[0] = row.getInt(1);
            log.continueWith(row.getBytes(2));
        });
        var parts = new LinkedHashMap<Integer, byte[]>();
        facts.forEach((key, sums) -> sums.forEach((what, count) -> {
            if (log.full()) {
                parts.put(last[0]++, log.take());
            }
            log.add(key.place(), what, count);
        }));
        parts.put(last[0], log.take());
        jdbc.sql("""
                insert into figure.log (agency, month, part, facts) select ?, ?, r.* from unnest(?::integer[], ?::bytea[]) as r(part, facts)
                on conflict (agency, month, part) do update set facts = excluded.facts""")
                .params(agency, month, parts.keySet().toArray(Integer[]::new), parts.values().toArray(byte[][]::new))
                .update();
    }

    /** The agencies that have figures. */
    List<String> agencies() {
        return jdbc.sql("select agency from figure.fold order by agency").query(String.class).list();
    }

    /** Whether a recount is under way. */
    boolean recounting() {
        return jdbc.sql("select exists (select from figure.fold where recounted is not null)").query(Boolean.class).single();
    }

    /** The last month that was recounted, 0 before the first, null when no recount is under way. Nobody else folds or recounts the agency until the transaction ends. */
    @Nullable Integer recounted(String agency) {
        return jdbc.sql("select coalesce(recounted, -1) from figure.fold where agency = ? for update").param(agency).query(Integer.class)
                .optional().filter(month -> month >= 0).orElse(null);
    }

    void recounted(String agency, @Nullable Integer month) {
        jdbc.sql("update figure.fold set recounted = ?::integer where agency = ?").param(month).param(agency).update();
    }

    /** The next month of which the agency has facts. */
    @Nullable Integer monthAfter(String agency, int month) {
        return jdbc.sql("select month from figure.log where agency = ? and month > ? order by month limit 1").params(agency, month).query(Integer.class)
                .optional().orElse(null);
    }

    /** Is told of each row of sums. */
    interface RowReader {
        void row(int place, Integer[] whats, Integer[] counts);
    }

    /** The rows of a month. */
    void each(String agency, int month, RowReader reader) {
        jdbc.sql("select place, whats, counts from figure.cell where agency = ? and month = ?").params(agency, month).withFetchSize(500).query(row -> {
            reader.row(row.getInt(1), (Integer[]) row.getArray(2).getArray(), (Integer[]) row.getArray(3).getArray());
        });
    }

    /** All facts of a month. */
    void facts(String agency, int month, FactLog.Reader reader) {
        jdbc.sql("select facts from figure.log where agency = ? and month = ?").params(agency, month).withFetchSize(500).query(row -> {
            FactLog.read(row.getBytes(1), reader);
        });
    }
}
