package se.upptack.survey;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.trail.Action;
import tools.jackson.databind.json.JsonMapper;

/** Surveys that were brought in, and compiled results, which all agencies share. */
@Component
class FormRows {

    private static final Action READ = new Action("survey.read");
    private static final Action LEAD = new Action("survey.lead");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    FormRows(PersonBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, UUID id, Definition definition) {
        book.open(actor, LEAD, opened -> jdbc.sql("""
                insert into survey.form (agency, id, content, made_by, maker, made_at) values (platform.current_agency(), ?, ?, ?, ?, ?)""")
                .params(id, definition.json(), actor.account(), actor.name(), clock.instant().atOffset(ZoneOffset.UTC)).update());
    }

    List<Definition> all(Actor actor) {
        return book.open(actor, READ, opened -> jdbc.sql("select content from survey.form order by made_at desc").query(String.class).list().stream()
                .map(Definition::of).toList());
    }

    Optional<Definition> find(Actor actor, UUID id) {
        return book.open(actor, READ, opened -> jdbc.sql("select content from survey.form where id = ?").param(id).query(String.class).optional().map(Definition::of));
    }

    /** Keeps a compiled round; false when it has been published before. */
    boolean publish(Actor actor, UUID round, CompiledPage compiled) {
        return jdbc.sql("insert into survey.compiled (organisation, round_id, content, maker, made_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(actor.organisation(), round, JSON.writeValueAsString(compiled), actor.name(), clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    List<CompiledPage> published() {
        return jdbc.sql("select content from survey.compiled order by number desc").query(String.class).list().stream()
                .map(content -> JSON.readValue(content, CompiledPage.class)).toList();
    }
}
