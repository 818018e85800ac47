package se.upptack.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.trail.Action;

/** What key actors told in dialogues (SURV-18), and the documents of an evaluation (SURV-21). */
@Component
class Dialogues {

    private static final Action READ = new Action("survey.dialogue-read");
    private static final Action WRITE = new Action("survey.dialogue-write");

    private final PersonBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    Dialogues(PersonBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<InquiryPage.Told> all(Actor actor) {
        return book.open(actor, READ, opened -> jdbc.sql("select unit, theme, happened, words, maker from survey.dialogue order by unit, theme, happened desc, number desc")
                .query((row, number) -> new InquiryPage.Told(row.getString("unit"), row.getString("theme"), row.getObject("happened", LocalDate.class), row.getString("words"),
                        row.getString("maker")))
                .list());
    }

    void add(Actor actor, String unit, String theme, LocalDate happened, String words) {
        book.open(actor, WRITE, opened -> jdbc.sql("""
                insert into survey.dialogue (agency, unit, theme, happened, words, made_by, maker, made_at) values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?)""")
                .params(unit, theme, happened, words, actor.account(), actor.name(), clock.instant().atOffset(ZoneOffset.UTC)).update());
    }

    List<InquiryPage.Document> documents(Actor actor, String about) {
        return book.open(actor, READ, opened -> jdbc.sql("select title, words, maker from survey.document where about = ? order by number").param(about)
                .query((row, number) -> new InquiryPage.Document(row.getString("title"), row.getString("words"), row.getString("maker"))).list());
    }

    void document(Actor actor, String about, String title, String words) {
        book.open(actor, WRITE, opened -> jdbc.sql("""
                insert into survey.document (agency, about, title, words, made_by, maker, made_at) values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(about, title, words, actor.account(), actor.name(), clock.instant().atOffset(ZoneOffset.UTC)).update());
    }
}
