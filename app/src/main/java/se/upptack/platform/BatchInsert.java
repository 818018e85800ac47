package se.upptack.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Inserts many rows in one statement by sending each column as an array. One plan, one round trip, whatever the number of rows; the
 * agency is the one bound to the transaction. Made once and shared between threads.
 */
public final class BatchInsert<T> {

    private record Column<T>(String name, String type, String read, Function<T, @Nullable Object> value) {}

    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();
    private String conflict = "";
    private String returning = "";

    private BatchInsert(String table) {
        this.table = table;
    }

    /** Rows of {@code table}, whose first column is {@code agency}. */
    public static <T> BatchInsert<T> into(String table) {
        return new BatchInsert<>(table);
    }

    /** A column of a simple type: {@code uuid}, {@code text}, {@code date}, {@code integer}, {@code boolean}, {@code timestamptz}. */
    public BatchInsert<T> column(String name, String type, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(name, type, "r." + name, value));
        return this;
    }

    /** A column of type {@code text[]}; codes never hold the separator. */
    public BatchInsert<T> list(String name, Function<T, Collection<String>> values) {
        columns.add(new Column<>(name, "text", "string_to_array(nullif(r." + name + ", ''), '|')", row -> String.join("|", values.apply(row))));
        return this;
    }

    /** What to do when a row is there already, for example {@code on conflict do nothing}. */
    public BatchInsert<T> onConflict(String clause) {
        conflict = clause;
        return this;
    }

    /** The columns to give back, for {@link #run(JdbcTemplate, List, RowMapper)}. */
    public BatchInsert<T> returning(String columnList) {
        returning = "returning " + columnList;
        return this;
    }

    /** @return the number of rows inserted or changed */
    public int run(JdbcTemplate jdbc, List<T> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var insert = connection.prepareStatement(sql())) {
                bind(connection, insert, rows);
                return insert.executeUpdate();
            }
        });
    }

    /** @return what {@link #returning} asked for, of the rows that were inserted or changed */
    public <R> List<R> run(JdbcTemplate jdbc, List<T> rows, RowMapper<R> mapper) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return jdbc.execute((ConnectionCallback<List<R>>) connection -> {
            try (var insert = connection.prepareStatement(sql())) {
                bind(connection, insert, rows);
                var found = new ArrayList<R>();
                try (var result = insert.executeQuery()) {
                    for (int i = 0; result.next(); i++) {
                        found.add(mapper.mapRow(result, i));
                    }
                }
                return found;
            }
        });
    }

    private String sql() {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "insert into " + table + " (agency, " + names + ") select (select platform.current_agency()), "
                + columns.stream().map(column -> column.read().startsWith("string_to_array") ? "coalesce(" + column.read() + ", '{}')" : column.read())
                        .collect(Collectors.joining(", "))
                + " from unnest(" + columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "))
                + ") as r(" + names + ") " + conflict + " " + returning;
    }

    private void bind(Connection connection, java.sql.PreparedStatement insert, List<T> rows) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var values = rows.stream().map(column.value()).toArray();
            insert.setArray(i + 1, connection.createArrayOf(column.type(), values));
        }
    }
}
