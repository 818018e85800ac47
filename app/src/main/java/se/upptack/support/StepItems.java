package se.upptack.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;

/** The steps of one answer as the page shows them to one visitor. */
final class StepItems {

    private final Visit visit;
    private final RegisterSnapshot snapshot;
    private final Known known;
    private final LocalDate today;
    private final ZoneId zone;
    private final AnswerPage.@Nullable Fault fault;
    private final StepFields fields;

    StepItems(Visit visit, RegisterSnapshot snapshot, Known known, LocalDate today, ZoneId zone, AnswerPage.@Nullable Fault fault) {
        this.visit = visit;
        this.snapshot = snapshot;
        this.known = known;
        this.today = today;
        this.zone = zone;
        this.fault = fault;
        this.fields = new StepFields(visit, snapshot, known.answer());
    }

    AnswerPage.Item of(Step step) {
        var mark = known.noted().get(step.id());
        var form = StepForm.of(snapshot, step.id(), known.answer().occurred());
        var said = mark == null ? Map.<String, List<String>>of() : mark.detail().said();
        var state = state(step, mark);
        var second = second(mark);
        var supported = known.noted().values().stream().anyMatch(other -> Boolean.TRUE.equals(other.detail().hasSupport()));
        var here = fault != null && fault.step().equals(step.id()) ? fault : null;
        return new AnswerPage.Item(
                step.id(), step.kind(), text(step, "name", step.name()), text(step, "responsibility", step.responsibility()),
                text(step, "help", step.help()), state.isPresent() && (second == AnswerPage.Item.Second.NOT_NEEDED || second == AnswerPage.Item.Second.CONFIRMED),
                state.orElse(""), fields.sentences(form, said), mark != null && mark.speaks() ? advice(form, said) : List.of(),
                mark != null && mark.outcome().closes() && step.kind().markable().contains(StepOutcome.OPEN),
                step.kind() == StepKind.COORDINATION && supported, mark != null && mark.outcome() == StepOutcome.PAUSED, step.thin(), second,
                mark == null ? 0 : mark.version(), fields.form(form, said, here), way(step));
    }

    /** The words that hide what happened, and its proper name (ACT-25); only where a step asks for it. */
    List<AnswerPage.Item.Option> words() {
        var asks = known.list().steps().stream()
                .flatMap(step -> StepForm.of(snapshot, step.id(), known.answer().occurred()).fields().stream())
                .anyMatch(field -> field.list().equals("violence-form"));
        return !asks ? List.of() : snapshot.rows("paraphrases").stream()
                .map(row -> new AnswerPage.Item.Option(
                        row.text("phrase"), snapshot.versions(row.text("list")).stream().flatMap(list -> list.find(row.text("code")).stream())
                                .findFirst().map(code -> code.name(visit.language())).orElse(row.text("code")),
                        row.text("context", visit.language()), false))
                .toList();
    }

    private List<String> advice(StepForm form, Map<String, List<String>> said) {
        return form.following(said, StepEffect.Does.ADVICE).map(effect -> effect.text().in(visit.language())).toList();
    }

    private AnswerPage.Item.Second second(@Nullable StepRecord mark) {
        if (mark == null || !SecondHandler.needed(snapshot, known.answer(), mark, today)) {
            return AnswerPage.Item.Second.NOT_NEEDED;
        }
        if (Integer.valueOf(mark.version()).equals(known.confirmed().get(mark.step()))) {
            return AnswerPage.Item.Second.CONFIRMED;
        }
        return mark.by().equals(visit.actor().account()) ? AnswerPage.Item.Second.AWAITED : AnswerPage.Item.Second.YOURS;
    }

    private SupportSection.@Nullable Way way(Step step) {
        if (step.kind() == StepKind.HANDOVER) {
            return SupportSection.Way.link(
                    AnswerPage.path(known.answer().occasionId()) + "/pass-on?step=" + step.id(), "support.pass-on.title");
        }
        var door = switch (step.kind()) {
            case CHILDREN, CHILD_REPORT -> SupportSection.Door.CHILD;
            case REFERRAL -> SupportSection.Door.ADULT;
            case MARK, SAFETY, INFORMATION, EXISTING_SUPPORT, COORDINATION, SUPPORT_WISH, PERSPECTIVE, FOLLOW_UP, HANDOVER -> null;
        };
        return known.doors().stream().filter(behind -> behind.door() == door).map(behind -> behind.shown().way()).findFirst().orElse(null);
    }

    /** How a step stands, or nothing while it is left to do. */
    private Optional<String> state(Step step, @Nullable StepRecord mark) {
        var wish = known.answer().wish();
        var given = mark != null && mark.detail().information() != null ? mark.detail().information() : known.answer().information();
        if (step.kind() == StepKind.SUPPORT_WISH && wish != null) {
            return Optional.of(t("support.state.wish." + wish.code()));
        }
        if (step.kind() == StepKind.INFORMATION && given != null) {
            return Optional.of(t("support.state.information", name("information-form", given.form()), name("language", given.language())));
        }
        if (step.kind() == StepKind.FOLLOW_UP && !known.followUps().isEmpty()) {
            var latest = known.followUps().stream().filter(FollowUp::open).findFirst().orElse(known.followUps().getFirst());
            var outcome = latest.outcome();
            return Optional.of(outcome == null
                    ? t("support.state.follow-up", latest.due())
                    : t("support.state.follow-up.held", t("support.follow-up." + outcome.code())));
        }
        if (step.kind() == StepKind.HANDOVER) {
            var sent = known.handovers().stream()
                    .filter(one -> one.origin() != null && one.origin().step().equals(step.id()) && one.end() != Handover.End.WITHDRAWN)
                    .findFirst();
            if (sent.isPresent()) {
                return sent.map(one -> t("support.state.handover", snapshot.name("units", one.unit(), visit.language()), one.sentOn(),
                        t("support.handover." + (one.end() == null ? "waits" : one.end().code()))));
            }
        }
        if (known.doors().stream().anyMatch(behind -> behind.shown().done().contains(step.kind()))) {
            return Optional.of(t("support.state.behind-door"));
        }
        return mark == null || !mark.outcome().closes() ? closedByAnother(step) : Optional.of(marked(mark));
    }

    private String marked(StepRecord mark) {
        var support = mark.detail().hasSupport();
        var key = support != null
                ? "support.state.has-support." + (support ? "yes" : "no")
                : mark.detail().onSupport() ? "support.state.on-support" : "support.state." + mark.outcome().code();
        var who = t(mark.by().equals(visit.actor().account()) ? "support.by.you" : "support.by.colleague");
        return t(key, LocalDate.ofInstant(mark.at(), zone), who);
    }

    /** A step that does not apply because of what was answered in another one, with that ground. */
    private Optional<String> closedByAnother(Step step) {
        return known.noted().values().stream()
                .filter(StepRecord::speaks)
                .flatMap(row -> StepForm.of(snapshot, row.step(), known.answer().occurred())
                        .following(row.detail().said(), StepEffect.Does.CLOSES))
                .filter(effect -> effect.target().equals(step.id()))
                .map(effect -> t("support.state.closed-by", effect.text().in(visit.language())))
                .findFirst();
    }

    private String text(Step step, String part, Step.Text text) {
        return step.ownKind() ? t("support.step." + step.kind().code() + "." + part) : text.in(visit.language());
    }

    private String name(String list, String code) {
        Language language = visit.language();
        return snapshot.codes(list, known.answer().occurred()).flatMap(codes -> codes.find(code)).map(found -> found.name(language)).orElse(code);
    }

    private String t(String key, Object... arguments) {
        return visit.messages().text(visit.language(), key, arguments);
    }
}
