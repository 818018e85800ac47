package se.upptack.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/**
 * Interviews: invited, agreed to, recorded only with consent to that, written down, corrected by the one who was interviewed, and coded (SURV-16, SEC-08). When the
 * consent is taken back the words go.
 */
@Component
class Interviews {

    static final Set<String> CONSENTS = Set.of("consent-written", "consent-oral");

    private static final Action READ = new Action("survey.interview-read");
    private static final Action WRITE = new Action("survey.interview-write");
    private static final Action CORRECT = new Action("survey.interview-correct");
    private static final Set<String> PLAIN = Set.of("accepted", "declined", "consent-written", "consent-oral", "consent-recording");

    private final PersonBook book;
    private final JdbcClient jdbc;
    private final RoundRows links;
    private final Ids ids;
    private final Clock clock;

    Interviews(PersonBook book, JdbcClient jdbc, RoundRows links, Ids ids, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    UUID invite(Actor actor, String guide, @Nullable String about, String person, String organisation) {
        return book.open(actor, WRITE, opened -> {
            var id = ids.next();
            jdbc.sql("""
                    insert into survey.interview (agency, id, guide, about, person, organisation, invited_on, made_by, maker, made_at)
                    values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, guide, about, person, organisation, LocalDate.now(clock), actor.account(), actor.name(), now()).update();
            return id;
        });
    }

    List<InterviewPage.Interview> all(Actor actor) {
        return book.open(actor, READ, opened -> jdbc.sql("select id, guide, about, person, organisation, invited_on from survey.interview order by invited_on desc, id desc")
                .query((row, number) -> interview(row.getObject("id", UUID.class), row.getString("guide"), row.getString("about"), row.getString("person"),
                        row.getString("organisation"), row.getObject("invited_on", LocalDate.class)))
                .list());
    }

    InterviewPage.Interview one(Actor actor, UUID id) {
        return book.open(actor, READ, opened -> find(id).orElseThrow(Missing::new));
    }

    /**
     * Adds to an interview.
     *
     * @return why it cannot be, as a message key, or nothing
     */
    Optional<String> add(Actor actor, UUID id, String what, @Nullable String code, @Nullable String words) {
        return book.open(actor, WRITE, opened -> {
            var interview = find(id).orElseThrow(Missing::new);
            var hindrance = hindrance(interview, what, code, words);
            if (hindrance.isEmpty()) {
                note(id, what, code, words, actor.account(), actor.name());
                if (what.equals("withdrawn")) {
                    forget(id);
                }
            }
            return hindrance;
        });
    }

    private static Optional<String> hindrance(InterviewPage.Interview interview, String what, @Nullable String code, @Nullable String words) {
        if (interview.has("withdrawn")) {
            return Optional.of("survey.interview.error.withdrawn");
        }
        return switch (what) {
            case "recorded" -> interview.has("consent-recording") && interview.agreed() ? Optional.empty() : Optional.of("survey.interview.error.recording");
            case "transcript" -> !interview.agreed() ? Optional.of("survey.interview.error.consent") : words == null ? Optional.of("survey.interview.error.words") : Optional.empty();
            case "code" -> interview.text().isEmpty() ? Optional.of("survey.interview.error.transcript")
                    : code == null || words == null ? Optional.of("survey.interview.error.code") : Optional.empty();
            case "withdrawn" -> Optional.empty();
            default -> PLAIN.contains(what) ? Optional.empty() : Optional.of("survey.interview.error.what");
        };
    }

    /** A link for the one who was interviewed to read and correct what was written down; shown once. */
    Optional<String> send(Actor actor, UUID id) {
        return book.open(actor, WRITE, opened -> {
            var interview = find(id).orElseThrow(Missing::new);
            if (interview.text().isEmpty() || interview.has("withdrawn")) {
                return Optional.empty();
            }
            var link = Links.fresh();
            links.link(Links.hash(link), actor.agency(), id, 0);
            note(id, "sent", null, null, actor.account(), actor.name());
            return Optional.of(link);
        });
    }

    /** The words as they stand, for whoever has the link; empty once the consent was taken back. */
    InterviewPage.Interview read(String link) {
        return in(link, interview -> interview);
    }

    /** Takes a correction, an approval or the consent back, from the one who was interviewed. */
    void answer(String link, String what, @Nullable String words) {
        in(link, interview -> {
            if (interview.has("withdrawn") || what.equals("correction") && words == null) {
                return interview;
            }
            note(interview.id(), what, null, what.equals("correction") ? words : null, null, "respondent");
            if (what.equals("withdrawn")) {
                forget(interview.id());
            }
            return interview;
        });
    }

    private <T> T in(String link, Function<InterviewPage.Interview, T> work) {
        var found = links.link(Links.hash(link)).filter(one -> one.invited() == 0).orElseThrow(Missing::new);
        return book.openAsRecipient(found.agency(), found.round(), CORRECT, opened -> work.apply(find(found.round()).orElseThrow(Missing::new)));
    }

    private void note(UUID id, String what, @Nullable String code, @Nullable String words, @Nullable UUID by, String maker) {
        jdbc.sql("""
                insert into survey.interview_note (agency, interview_id, what, code, words, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, what, code, words, by, maker, now()).update();
    }

    private void forget(UUID id) {
        jdbc.sql("update survey.interview_note set words = null where interview_id = ? and words is not null").param(id).update();
    }

    private Optional<InterviewPage.Interview> find(UUID id) {
        return jdbc.sql("select id, guide, about, person, organisation, invited_on from survey.interview where id = ?").param(id)
                .query((row, number) -> interview(row.getObject("id", UUID.class), row.getString("guide"), row.getString("about"), row.getString("person"),
                        row.getString("organisation"), row.getObject("invited_on", LocalDate.class)))
                .optional();
    }

    private InterviewPage.Interview interview(UUID id, String guide, @Nullable String about, String person, String organisation, LocalDate invited) {
        return new InterviewPage.Interview(id, guide, about == null ? "" : about, person, organisation, invited,
                jdbc.sql("select what, code, words, maker, made_at from survey.interview_note where interview_id = ? order by seq").param(id)
                        .query((row, number) -> new InterviewPage.Note(row.getString("what"), row.getString("code"), row.getString("words"), row.getString("maker"),
                                row.getObject("made_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of("Europe/Stockholm")).toLocalDate()))
                        .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
