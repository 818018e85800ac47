package se.upptack.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.directory.ServiceRows.Who;
import tools.jackson.databind.node.ObjectNode;

/** The SQL of the objects of other directories. */
@Component
class OpenRows {

    /** Names an object; {@code part} is the table of a row, else empty. */
    record Key(String kind, String part, UUID id) {

        static Key of(String kind, String id) {
            return new Key(kind, "", UUID.fromString(id));
        }
    }

    /**
     * @param about what it hangs together with: {@code organization}, {@code places}, {@code services}, {@code service} and {@code cells}
     */
    record Kept(Key key, ObjectNode document, ObjectNode about, String owner) {}

    private final JdbcClient sql;

    OpenRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Grows with every change. */
    long version() {
        return sql.sql("select coalesce(max(number), 0) from directory.open_object").query(Long.class).single();
    }

    /** Every object as it now is, in the order in which they were first given. */
    List<Kept> all() {
        return sql.sql("""
                select kind, part, id, document, about, owner
                  from (select distinct on (kind, part, id) *, min(number) over (partition by kind, part, id) as first
                          from directory.open_object order by kind, part, id, number desc) newest
                 order by first
                """)
                .query((row, number) -> new Kept(
                        new Key(row.getString("kind"), row.getString("part"), row.getObject("id", UUID.class)),
                        (ObjectNode) OpenFile.JSON.readTree(row.getString("document")), (ObjectNode) OpenFile.JSON.readTree(row.getString("about")),
                        row.getString("owner")))
                .list();
    }

    void put(List<Kept> objects, Who who, Instant at) {
        if (objects.isEmpty()) {
            return;
        }
        var json = OpenFile.JSON.writeValueAsString(objects.stream()
                .map(kept -> Map.of("kind", kept.key().kind(), "part", kept.key().part(), "id", kept.key().id(), "document", kept.document(), "about",
                        kept.about(), "owner", kept.owner()))
                .toList());
        sql.sql("""
                insert into directory.open_object (kind, part, id, document, about, owner, said_by, said_at)
                select kind, part, id, document, about, owner, ?, ?
                  from jsonb_to_recordset(?::jsonb) as o (kind text, part text, id uuid, document jsonb, about jsonb, owner text)
                """)
                .params(who.name(), at.atOffset(ZoneOffset.UTC), json)
                .update();
    }
}
