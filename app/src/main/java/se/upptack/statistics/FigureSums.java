package se.upptack.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;
import se.upptack.figure.Dimension;

/**
 * The figure book in memory, brought up to date at every question (ADR 0018).
 *
 * <p>A question asks, in one statement and so of one moment, for the sums that have changed since those that are kept, and for what has
 * been stated and is not folded yet. The first replace what is kept, the second are added for this question only. So a figure is never
 * older than the question and no fact counts twice, whichever instance stated or folded it.
 */
@Component
class FigureSums {

    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final int FIRST_DIMENSION = 12;
    private static final int AT_A_TIME = 2_000;
    private static final String SELECT = select();

    /** Where a number of the figure book stands for. */
    private record Spot(String agency, String organisation, String unit, String line) {}

    private record Changed(String agency, int place, int month, Sums.Cells cells) {}

    /** What one statement answered. */
    private static final class News {
        private final Map<String, Long> seqs = new HashMap<>();
        private final List<Changed> changed = new ArrayList<>();
        private final Map<Sums.Place, Map<What, Long>> stated = new LinkedHashMap<>();
    }

    private final FigureBook book;
    private final JdbcClient jdbc;
    private final Map<String, Sums.Agency> agencies = new ConcurrentHashMap<>();
    private final Map<Integer, Spot> spots = new ConcurrentHashMap<>();
    private final Map<What, What> numbers = new ConcurrentHashMap<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Decisions decisions = new Decisions();
    private volatile What[] whats = new What[0];

    FigureSums(FigureBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    /** The sums of everything the actor's scope covers, as of now. */
    Sums of(Actor actor) {
        var scope = FigureBook.scope(actor);
        if (!begun.contains(scope)) {
            // The first question of a scope reads everything: once is enough.
            synchronized (this) {
                var sums = fresh(actor, scope);
                begun.add(scope);
                return sums;
            }
        }
        return fresh(actor, scope);
    }

    private Sums fresh(Actor actor, String scope) {
        var kept = new HashMap<String, Sums.Agency>();
        agencies.forEach((agency, sums) -> {
            if (scope.equals(FigureBook.ALL) || scope.equals(agency)) {
                kept.put(agency, sums);
            }
        });
        return book.read(actor, () -> {
            var news = read(kept);
            learn(news);
            var byAgency = new HashMap<String, Map<Integer, Map<Integer, Sums.Located>>>();
            news.changed.forEach(one -> byAgency.computeIfAbsent(one.agency, agency -> new HashMap<>())
                    .computeIfAbsent(one.month, month -> new HashMap<>())
                    .put(one.place, located(one)));
            news.seqs.forEach((agency, seq) -> {
                var next = kept.getOrDefault(agency, Sums.Agency.none(agency)).with(seq, byAgency.getOrDefault(agency, Map.of()));
                kept.put(agency, next);
                // Another question may have seen a later moment; its sums are kept, and this one answers with its own.
                agencies.merge(agency, next, (one, other) -> one.seq() >= other.seq() ? one : other);
            });
            return with(kept.values(), news.stated);
        });
    }

    /** The sums as they were remembered on a day: of the last day of each agency's that is not later. */
    Sums remembered(Actor actor, LocalDate day) {
        return book.read(actor, () -> {
            var news = new News();
            jdbc.sql("""
                    select w.agency, w.place, w.month, w.whats, w.counts from figure.week w
                      join (select agency, max(day) as day from figure.week where day <= ? group by agency) last on last.agency = w.agency and last.day = w.day""")
                    .param(day).withFetchSize(AT_A_TIME).query(row -> {
                        news.changed.add(new Changed(row.getString(1).intern(), row.getInt(2), row.getInt(3),
                                new Sums.Cells(numbers(row.getArray(4)), numbers(row.getArray(5)))));
                    });
            learn(news);
            var byAgency = new HashMap<String, Map<Integer, Map<Integer, Sums.Located>>>();
            news.changed.forEach(one -> byAgency.computeIfAbsent(one.agency, agency -> new HashMap<>())
                    .computeIfAbsent(one.month, month -> new HashMap<>()).put(one.place, located(one)));
            return with(byAgency.entrySet().stream().map(one -> Sums.Agency.none(one.getKey()).with(1, one.getValue())).toList(), Map.of());
        });
    }

    private Sums.Located located(Changed changed) {
        var spot = spots.get(changed.place);
        return new Sums.Located(new Sums.Place(spot.agency, spot.organisation, spot.unit, spot.line, changed.month), changed.cells);
    }

    private Sums with(Iterable<Sums.Agency> sums, Map<Sums.Place, Map<What, Long>> stated) {
        var known = whats;
        var more = new LinkedHashMap<What, Integer>();
        var tail = new ArrayList<Sums.Located>();
        stated.forEach((place, said) -> {
            var ids = new int[said.size()];
            var counts = new int[said.size()];
            int at = 0;
            for (var one : said.entrySet()) {
                var number = numbers.get(one.getKey());
                ids[at] = number != null && number.id() < known.length ? number.id() : known.length + more.computeIfAbsent(one.getKey(), what -> more.size());
                counts[at++] = Math.toIntExact(one.getValue());
            }
            tail.add(new Sums.Located(place, new Sums.Cells(ids, counts)));
        });
        var all = Arrays.copyOf(known, known.length + more.size());
        more.forEach((what, at) -> all[known.length + at] = what);
        var list = new ArrayList<Sums.Agency>();
        sums.forEach(list::add);
        return new Sums(list, tail, all, known.length, decisions);
    }

    private News read(Map<String, Sums.Agency> kept) {
        var news = new News();
        var names = kept.keySet().toArray(String[]::new);
        var seqs = Arrays.stream(names).map(name -> kept.get(name).seq()).toArray(Long[]::new);
        jdbc.sql(SELECT).withFetchSize(AT_A_TIME).param(names).param(seqs).query(row -> {
            var agency = row.getString("agency").intern();
            switch (row.getString("arm")) {
                case "fold" -> news.seqs.put(agency, row.getLong("seq"));
                case "cell" -> news.changed.add(new Changed(agency, row.getInt("place"), row.getInt("month"),
                        new Sums.Cells(numbers(row.getArray("whats")), numbers(row.getArray("counts")))));
                default -> {
                    var place = new Sums.Place(agency, row.getString("organisation"), row.getString("unit"), row.getString("line"), row.getInt("month"));
                    news.stated.computeIfAbsent(place, one -> new LinkedHashMap<>()).merge(what(0, row, FIRST_DIMENSION), row.getLong("count"), Long::sum);
                }
            }
        });
        return news;
    }

    private static int[] numbers(java.sql.Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray()).mapToInt(Integer::intValue).toArray();
    }

    /** Finds out what numbers stand for that have not been met before: they are written with or before the sums they occur in. */
    private void learn(News news) {
        var places = new TreeSet<Integer>();
        var said = new java.util.BitSet();
        news.changed.forEach(one -> {
            if (!spots.containsKey(one.place)) {
                places.add(one.place);
            }
            Arrays.stream(one.cells.whats()).forEach(said::set);
        });
        if (!places.isEmpty()) {
            jdbc.sql("select id, agency, organisation, unit, line from figure.place where id = any(?)").param(places.toArray(Integer[]::new)).query(row -> {
                spots.put(row.getInt(1), new Spot(row.getString(2).intern(), row.getString(3).intern(), row.getString(4).intern(), row.getString(5).intern()));
            });
        }
        var known = whats;
        var unknown = said.stream().filter(id -> id >= known.length || known[id] == null).boxed().toArray(Integer[]::new);
        if (unknown.length > 0) {
            var found = new ArrayList<What>();
            jdbc.sql(WHATS).param(unknown).query(row -> {
                found.add(what(row.getInt(1), row, 2));
            });
            keep(found);
        }
    }

    private synchronized void keep(List<What> found) {
        int most = found.stream().mapToInt(What::id).max().orElse(-1);
        var all = Arrays.copyOf(whats, Math.max(whats.length, most + 1));
        found.forEach(what -> all[what.id()] = what);
        whats = all;
        found.forEach(what -> numbers.put(what, what));
    }

    /** @param at where the kind stands, with the dimensions after it */
    private static What what(int id, ResultSet row, int at) throws SQLException {
        var values = new @Nullable String[DIMENSIONS.length];
        for (int i = 0; i < DIMENSIONS.length; i++) {
            values[i] = row.getString(at + 1 + i);
        }
        return new What(id, row.getString(at), values);
    }

    private static final String WHATS = "select id, kind, " + columns() + " from figure.what where id = any(?)";

    private static String columns() {
        return String.join(", ", Arrays.stream(DIMENSIONS).map(Dimension::column).toList());
    }

    private static String select() {
        var nothing = ", null::text".repeat(DIMENSIONS.length + 1);
        return "with kept as (select * from unnest(?::text[], ?::bigint[]) as k(agency, seq)),"
                + " moved as (select f.agency, f.seq, coalesce(k.seq, 0) as had from figure.fold f left join kept k on k.agency = f.agency"
                + " where f.seq > coalesce(k.seq, 0))"
                + " select 'fold' as arm, agency, seq, null::integer as place, null::integer as month, null::integer[] as whats, null::integer[] as counts,"
                + " null::bigint as count, null::text as organisation, null::text as unit, null::text as line" + nothing.replaceFirst("null::text", "null::text as kind")
                + " from moved"
                + " union all select 'cell', c.agency, c.seq, c.place, c.month, c.whats, c.counts, null, null, null, null" + nothing
                + " from moved m cross join lateral (select * from figure.cell c where c.agency = m.agency and c.seq > m.had) as c"
                + " union all select 'fact', agency, null, null, month, null, null, sum(count), organisation, unit, line, kind, " + columns()
                + " from figure.stated where txid >= (select case when since < pg_snapshot_xmax(pg_current_snapshot()) then since else '0'::xid8 end from figure.tail)"
                + " group by agency, month, organisation, unit, line, kind, " + columns() + " having sum(count) <> 0";
    }
}
