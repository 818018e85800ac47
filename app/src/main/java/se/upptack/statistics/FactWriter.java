package se.upptack.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;

/**
 * Writes stated facts into the figure book, in the transaction in which they were stated: whoever registers waits for this, so it is one
 * statement however many facts there are.
 */
@Component
class FactWriter {

    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final String INSERT = insert();

    private final JdbcTemplate jdbc;
    private final boolean kept;

    /** @param figures false leaves figures out, to measure what they cost; only a demonstration can do without */
    FactWriter(JdbcTemplate jdbc, @Value("${upptack.demo.figures:true}") boolean figures, @Value("${upptack.demo.enabled:false}") boolean demo) {
        this.jdbc = jdbc;
        this.kept = figures || !demo;
    }

    @EventListener
    void on(FactsStated stated) {
        var facts = kept ? merged(stated.facts()) : List.<Fact>of();
        if (!facts.isEmpty()) {
            jdbc.execute((Connection connection) -> write(connection, facts));
        }
    }

    /** Facts that say the same are one fact with their sum; what was stated and withdrawn in one breath is no fact. */
    static List<Fact> merged(List<Fact> facts) {
        if (facts.size() < 2) {
            return facts.stream().filter(fact -> fact.count() != 0).toList();
        }
        var sums = new LinkedHashMap<Fact, Integer>();
        facts.forEach(fact -> sums.merge(counting(fact, 0), fact.count(), Math::addExact));
        var merged = new ArrayList<Fact>(sums.size());
        sums.forEach((fact, sum) -> {
            if (sum != 0) {
                merged.add(counting(fact, sum));
            }
        });
        return merged;
    }

    private static Fact counting(Fact fact, int count) {
        return new Fact(fact.agency(), fact.organisation(), fact.unit(), fact.line(), fact.caseType(), fact.month(), fact.kind(),
                fact.values(), count);
    }

    private static @Nullable Void write(Connection connection, List<Fact> facts) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            int at = 1;
            insert.setArray(at++, array(connection, "text", facts, Fact::agency));
            insert.setArray(at++, array(connection, "text", facts, Fact::organisation));
            insert.setArray(at++, array(connection, "text", facts, Fact::unit));
            insert.setArray(at++, array(connection, "text", facts, Fact::line));
            insert.setArray(at++, array(connection, "text", facts, Fact::caseType));
            insert.setArray(at++, array(connection, "int4", facts, Fact::month));
            insert.setArray(at++, array(connection, "text", facts, fact -> fact.kind().code()));
            insert.setArray(at++, array(connection, "int4", facts, Fact::count));
            for (var dimension : DIMENSIONS) {
                insert.setArray(at++, array(connection, "text", facts, fact -> fact.values().get(dimension)));
            }
            insert.executeUpdate();
            return null;
        }
    }

    private static java.sql.Array array(Connection connection, String type, List<Fact> facts, Function<Fact, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, facts.stream().map(column).toArray());
    }

    private static String insert() {
        var columns = new StringBuilder("agency, organisation, unit, line, case_type, month, kind, count");
        var arrays = new StringBuilder("?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::int[]");
        for (var dimension : DIMENSIONS) {
            columns.append(", ").append(dimension.column());
            arrays.append(", ?::text[]");
        }
        return "insert into figure.stated (" + columns + ", txid) select *, pg_current_xact_id() from unnest(" + arrays + ")";
    }
}
