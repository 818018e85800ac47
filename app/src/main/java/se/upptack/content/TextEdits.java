package se.upptack.content;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.pack.BodyRules;

/** Writing and judging texts. A version is added, never changed; whoever wrote it does not approve it. */
@Component
public class TextEdits {

    /** What came of it. */
    public sealed interface Outcome {

        /** Kept as this version. */
        record Kept(long number) implements Outcome {}

        /** Flaws of the text that its writer has to mend. */
        record Flawed(List<BodyRules.Flaw> flaws) implements Outcome {}

        /** Someone else has written a newer version since the writer began. */
        record Overtaken(Version newest) implements Outcome {}

        /** Not for this actor. {@code key} is a message under {@code content.refused.}. */
        record Refused(String key) implements Outcome {}
    }

    private final TextRows rows;
    private final Texts texts;
    private final TransactionTemplate transactions;

    TextEdits(TextRows rows, Texts texts, PlatformTransactionManager manager) {
        this.rows = rows;
        this.texts = texts;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Whether the actor may write versions: of the own organisation's texts, and as proposals of the shared ones. */
    public static boolean mayWrite(Actor actor, Text text) {
        return actor.is(Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR) && text.of(actor.organisation());
    }

    /** Whether the actor may approve: the coordinator of the organisation that owns it, the national one for shared texts. */
    public static boolean mayDecide(Actor actor, Text text) {
        return text.shared() ? actor.is(Role.NATIONAL_COORDINATOR)
                : text.owner().equals(actor.organisation()) && actor.is(Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR);
    }

    /**
     * Adds a version.
     *
     * @param since number of the newest version the writer saw, 0 for none
     * @param ready whether it may be judged
     */
    public Outcome write(Actor actor, Text text, String language, String typed, boolean ready, long since) {
        if (!mayWrite(actor, text)) {
            return new Outcome.Refused("content.refused.write");
        }
        var body = BodyRules.tidy(typed);
        var flaws = BodyRules.flaws(body);
        if (!flaws.isEmpty()) {
            return new Outcome.Flawed(flaws);
        }
        var outcome = transactions.execute(status -> {
            rows.lock();
            var now = texts.refresh();
            var newest = now.versions(text.id(), language).stream().findFirst();
            if (newest.isPresent() && newest.get().number() != since) {
                return new Outcome.Overtaken(newest.get());
            }
            var from = now.sourceOf(text.id(), language).map(Version::number).orElse(null);
            return new Outcome.Kept(rows.add(text.id(), language, body, ready, from, null, actor.account(), actor.name()));
        });
        texts.refresh();
        return java.util.Objects.requireNonNull(outcome);
    }

    /** Writes down what a named reviewer has decided about a version. */
    public Outcome decide(Actor actor, Text text, Version version, Version.Verdict verdict) {
        if (!mayDecide(actor, text) || !version.text().equals(text.id())) {
            return new Outcome.Refused("content.refused.decide");
        }
        if (verdict.outcome() == Version.Outcome.APPROVED && actor.account().equals(version.madeBy())) {
            return new Outcome.Refused("content.refused.own");
        }
        if (verdict.outcome() == Version.Outcome.APPROVED && !version.ready() && version.pack() == null) {
            return new Outcome.Refused("content.refused.not-ready");
        }
        if (verdict.outcome() == Version.Outcome.APPROVED && verdict.reviewer().strip().equalsIgnoreCase(version.maker())) {
            return new Outcome.Refused("content.refused.own");
        }
        transactions.executeWithoutResult(status -> {
            rows.lock();
            rows.decide(version.number(), verdict, actor.account(), actor.name());
        });
        texts.refresh();
        return new Outcome.Kept(version.number());
    }
}
