package se.upptack.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;
import se.upptack.figure.Dimension;

/**
 * The figure book added up in memory, one for each scope of reading, brought up to date at every question (ADR 0010).
 *
 * <p>A question reads the facts added since the last one and nothing else. Those of settled transactions join the sums that are kept;
 * those whose neighbours may still commit are added for this question only and read again next time. So a figure is never older than the
 * question and never counted twice, whichever instance wrote the fact.
 */
@Component
class FigureSums {

    private static final Logger LOG = LoggerFactory.getLogger(FigureSums.class);
    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final String SELECT = select();

    private final FigureBook book;
    private final JdbcClient jdbc;
    private final Map<String, Scope> scopes = new ConcurrentHashMap<>();

    FigureSums(FigureBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    /** The sums of everything the actor's scope covers, as of now. */
    Sums of(Actor actor) {
        return scopes.computeIfAbsent(FigureBook.scope(actor), scope -> new Scope()).fresh(actor);
    }

    /** What is kept for one scope. */
    private final class Scope {

        private final Map<What, What> known = new HashMap<>();
        private Sums settled = Sums.NONE;
        private String from = "0";
        private boolean warned;

        synchronized Sums fresh(Actor actor) {
            var news = read(actor, from);
            if (news.future) {
                // Right but slow: nothing is kept until the numbers of this server have passed those of the other.
                if (!warned) {
                    LOG.warn("The figure book holds facts of transactions this server has not reached, as after a restore from a dump."
                            + " Figures are right but slow until the owner of the tables runs:"
                            + " alter table figure.fact alter column txid type xid8 using '0'");
                    warned = true;
                }
                var all = from.equals("0") ? news : read(actor, "0");
                return Sums.NONE.plus(all.settled, known.size()).plus(all.open, known.size());
            }
            settled = settled.plus(news.settled, known.size());
            from = news.settledBefore;
            return settled.plus(news.open, known.size());
        }

        private News read(Actor actor, String from) {
            return book.read(actor, () -> {
                var news = new News(from);
                jdbc.sql(SELECT).param(from).query(row -> {
                    news.settledBefore = row.getString("settled_before");
                    news.future |= row.getBoolean("future");
                    var entry = entry(row);
                    (row.getBoolean("settled") ? news.settled : news.open).add(entry);
                });
                return news;
            });
        }

        private Sums.Entry entry(ResultSet row) throws SQLException {
            var values = new @Nullable String[DIMENSIONS.length];
            for (int i = 0; i < DIMENSIONS.length; i++) {
                values[i] = row.getString(i + 7);
            }
            var what = new What(known.size(), row.getString(6), values);
            return new Sums.Entry(
                    new Sums.Place(row.getString(1).intern(), row.getString(2).intern(), row.getString(3).intern(), row.getString(4).intern(), row.getInt(5)),
                    known.computeIfAbsent(what, one -> one),
                    row.getLong("count"));
        }
    }

    private static final class News {
        private final List<Sums.Entry> settled = new ArrayList<>();
        private final List<Sums.Entry> open = new ArrayList<>();
        private String settledBefore;
        private boolean future;

        private News(String settledBefore) {
            this.settledBefore = settledBefore;
        }
    }

    private static String select() {
        var columns = new StringBuilder("agency, organisation, unit, line, month, kind");
        for (var dimension : DIMENSIONS) {
            columns.append(", ").append(dimension.column());
        }
        // The boundary never goes back, so what is settled stays in the kept sums.
        return "select " + columns + ", sum(count) as count, settled, future, settled_before from (select " + columns + ", count,"
                + " txid < pg_snapshot_xmin(pg_current_snapshot()) as settled,"
                + " txid >= pg_snapshot_xmax(pg_current_snapshot()) as future,"
                + " pg_snapshot_xmin(pg_current_snapshot())::text as settled_before"
                + " from figure.fact where txid >= ?::xid8) as news"
                + " group by " + columns + ", settled, future, settled_before";
    }
}
