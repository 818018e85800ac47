package se.upptack.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Actor;
import se.upptack.asking.Outcome;
import se.upptack.concern.ChildAnswer;
import se.upptack.concern.Decision;
import se.upptack.concern.LegalRole;
import se.upptack.demo.Draw.Weighted;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.ShiftedClock;
import se.upptack.support.Answer;
import se.upptack.support.FollowUp;
import se.upptack.support.StepOutcome;
import se.upptack.support.Steps;
import se.upptack.support.Wish;

/**
 * What workers do after an answer, and what they put right afterwards. It throws dice of its own, so that it does not change who is asked
 * and what is answered.
 */
final class Aftermath {

    /** An occasion as it was registered. */
    record Told(UUID occasion, MadeCase about, Talk talk) {

        Actor worker() {
            return about.worker.actor();
        }
    }

    private static final List<Weighted<Wish>> WISHES = List.of(new Weighted<>(Wish.NO, 44), new Weighted<>(Wish.YES, 36), new Weighted<>(Wish.LATER, 20));
    private static final List<Weighted<ChildAnswer>> CHILDREN = List.of(
            new Weighted<>(ChildAnswer.NO_CHILDREN, 46), new Weighted<>(ChildAnswer.NO_CONCERN, 38), new Weighted<>(ChildAnswer.CONCERN, 12),
            new Weighted<>(ChildAnswer.NOT_ASKED, 4));
    private static final List<Weighted<FollowUp.Outcome>> FOLLOW_UPS = List.of(
            new Weighted<>(FollowUp.Outcome.SUPPORT_OBTAINED, 36), new Weighted<>(FollowUp.Outcome.STILL_EXPOSED, 14),
            new Weighted<>(FollowUp.Outcome.NO_CONTACT, 22), new Weighted<>(FollowUp.Outcome.UNKNOWN, 28));
    private static final List<Decision.Ground> GROUNDS = List.of(Decision.Ground.values());
    private static final List<String> SLIPS = List.of("workload", "sensitive-subject", "lacks-knowledge", "uncomfortable");

    private final CareDoors doors;
    private final Draw draw;
    private final String agency;
    private final Ways ways;
    private final TreeMap<LocalDate, List<Consumer<LocalDate>>> later = new TreeMap<>();
    private final Set<UUID> roleSaid = new HashSet<>();
    private int keys;

    Aftermath(String agency, RegisterSnapshot registers, CareDoors doors, long seed) {
        this.agency = agency;
        this.doors = doors;
        this.draw = Draw.of(seed, agency + " afterwards");
        this.ways = new Ways(this, registers, doors, draw);
    }

    /** Does what has become due, and what follows what was told today. */
    void on(LocalDate day, List<Told> today) {
        var due = new ArrayList<Consumer<LocalDate>>();
        for (var early = later.headMap(day, true); !early.isEmpty();) {
            due.addAll(early.pollFirstEntry().getValue());
        }
        if (!due.isEmpty() || !today.isEmpty()) {
            doors.together(() -> {
                due.forEach(work -> work.accept(day));
                today.forEach(told -> after(told, day));
            });
        }
    }

    /** Plans something for a later day; what falls after the year stays to be done. */
    void at(LocalDate day, Consumer<LocalDate> work) {
        later.computeIfAbsent(day, fresh -> new ArrayList<>()).add(work);
    }

    /** A key that no request has had. */
    String key() {
        return "practice-" + agency + "-after-" + (++keys);
    }

    private void after(Told told, LocalDate day) {
        if (told.talk().outcome.detected()) {
            care(told, day);
        } else if (draw.chance(0.008)) {
            slip(told, day);
        }
    }

    private void care(Told told, LocalDate day) {
        // In almost half of them nothing more was written down.
        if (!draw.chance(0.55)) {
            return;
        }
        var wish = steps(told);
        if (draw.chance(0.6)) {
            children(told, day);
        }
        if (wish != null) {
            ways.show(told, wish, day);
        }
        if (draw.chance(wish == Wish.NO ? 0.2 : 0.5)) {
            followUp(told, day);
        }
    }

    /** @return what the person says about wanting support, if she was asked */
    private @Nullable Wish steps(Told told) {
        var talk = told.talk();
        var wish = Wish.of(talk.supportWish).orElseGet(() -> draw.chance(0.6) ? draw.weighted(WISHES) : null);
        doors.mark(told.worker(), told.occasion(), kind -> switch (kind) {
            case SAFETY -> done(draw.chance(0.8));
            case MARK, PERSPECTIVE -> done(draw.chance(0.3));
            case INFORMATION -> talk.informationForm.isEmpty() && draw.chance(0.4)
                    ? new Steps.Said(StepOutcome.DONE, new Answer.Information(draw.chance(0.7) ? "oral-individual" : "card", "sv"), null, null)
                    : null;
            case EXISTING_SUPPORT -> draw.chance(0.4) ? new Steps.Said(StepOutcome.DONE, null, null, draw.chance(0.3)) : null;
            case SUPPORT_WISH -> wish != null && (talk.supportWish.isEmpty() || draw.chance(0.5))
                    ? new Steps.Said(StepOutcome.DONE, null, wish, null)
                    : null;
            case COORDINATION -> done(draw.chance(0.1));
            // These are done behind their doors.
            case CHILDREN, CHILD_REPORT, REFERRAL, FOLLOW_UP, HANDOVER -> null;
        });
        return wish;
    }

    private static Steps.@Nullable Said done(boolean really) {
        return really ? Steps.Said.DONE : null;
    }

    private void children(Told told, LocalDate day) {
        var answer = told.talk().childWitness && draw.chance(0.8) ? ChildAnswer.CONCERN : draw.weighted(CHILDREN);
        doors.children(told.worker(), told.occasion(), answer);
        if (answer != ChildAnswer.CONCERN || !draw.chance(0.85)) {
            return;
        }
        if (roleSaid.add(told.worker().account())) {
            doors.role(told.worker(), LegalRole.OTHER, Year.FIRST);
        }
        var suspected = day.atTime(LocalTime.of(8, 0)).atZone(ShiftedClock.ZONE).toInstant();
        if (draw.chance(0.68)) {
            doors.reports(told.worker(), told.occasion(), suspected, draw.chance(0.8) ? suspected : null);
        } else {
            doors.reportsNot(told.worker(), told.occasion(), suspected, draw.of(GROUNDS));
        }
    }

    private void followUp(Told told, LocalDate day) {
        var due = draw.day(day, 14, 60);
        doors.followUp(told.worker(), told.occasion(), due);
        held(told, due);
    }

    private void held(Told told, LocalDate due) {
        // One in seven is not done.
        if (draw.chance(0.86)) {
            at(draw.day(due, 0, 6), today -> {
                var next = draw.chance(0.15) ? draw.day(today, 21, 60) : null;
                doors.followedUp(told.worker(), told.occasion(), draw.weighted(FOLLOW_UPS), next);
                if (next != null) {
                    held(told, next);
                }
            });
        }
    }

    /** A slip of the finger that is noticed and put right, on the same day or soon after. */
    private void slip(Told told, LocalDate day) {
        var talk = told.talk();
        var reason = talk.outcome == Outcome.NOT_ASKED && SLIPS.contains(talk.reason);
        if (reason || talk.outcome == Outcome.ASKED_NO && !talk.instrument.equals("form")) {
            at(draw.day(day, 1, 9), today -> {
                if (reason) {
                    talk.reason = SLIPS.get((SLIPS.indexOf(talk.reason) + 1) % SLIPS.size());
                } else {
                    talk.instrument = talk.instrument.equals("free-conversation") ? "suggested-wording" : "free-conversation";
                }
                doors.correct(told.worker(), told.occasion(), talk.said(), reason ? "Fel skäl markerat" : "Fel rad i listan", key());
            });
        }
    }
}
