package se.upptack.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;
import se.upptack.access.Role;

/** Choices of the pages of figures under names: one's own, and those that somebody shares within the agency. */
@Component
class SavedViews {

    private static final String PATHS = "/figures(/(explore|units|change|referrals|consequences|indicators|quality|results|by/[a-z]{1,20}))?";
    private static final List<String> MORE = List.of("indicator", "by", "rule", "months");
    private static final String CODE = "[a-z0-9-]{1,60}";

    /** @param own whether the reader made it and so may remove it, or may because it is shared in the agency she coordinates */
    record View(UUID id, String name, String path, String query, boolean shared, String maker, boolean own) {

        /** Where it leads. */
        public String href() {
            return path + "?" + query;
        }
    }

    private final FigureBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(FigureBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Codes of the address and nothing else; empty when it is no page of figures. */
    Optional<String> read(String path, String query) {
        if (!path.matches(PATHS)) {
            return Optional.empty();
        }
        Map<String, String> fields = Arrays.stream(query.split("&")).map(part -> part.split("=", 2)).filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> one));
        return Optional.of(Stream.concat(
                        MORE.stream().filter(name -> fields.getOrDefault(name, "").matches(CODE)).map(name -> name + "=" + fields.get(name)),
                        Stream.of(Filter.of(fields, LocalDate.now(clock)).query()))
                .collect(Collectors.joining("&")));
    }

    void save(Actor actor, String name, String path, String query, boolean shared) {
        book.keep(actor.agency(), () -> jdbc.sql("""
                insert into figure.saved_view (agency, id, account, maker, name, path, query, shared, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(actor.agency(), UUID.randomUUID(), actor.account(), actor.name(), name, path, query, shared,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update());
    }

    /** The reader's own and those shared in her agency, by name. */
    List<View> of(Actor actor) {
        return book.keep(actor.agency(), () -> jdbc.sql("""
                select id, name, path, query, shared, maker, account = ? as own from figure.saved_view
                 where agency = ? and (account = ? or shared) order by name, made_at, id limit 200""")
                .params(actor.account(), actor.agency(), actor.account())
                .query((row, number) -> new View(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5),
                        row.getString(6), row.getBoolean(7) || coordinates(actor)))
                .list());
    }

    /** Takes a view away that the actor may; of others nothing happens, nor is said. */
    void remove(Actor actor, UUID id) {
        book.keep(actor.agency(), () -> jdbc.sql("delete from figure.saved_view where agency = ? and id = ? and (account = ? or shared and ?)")
                .params(actor.agency(), id, actor.account(), coordinates(actor)).update());
    }

    private static boolean coordinates(Actor actor) {
        return actor.is(Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }
}
