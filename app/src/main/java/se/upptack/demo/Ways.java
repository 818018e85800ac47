package se.upptack.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.upptack.access.Actor;
import se.upptack.demo.Draw.Weighted;
import se.upptack.directory.Place;
import se.upptack.directory.Service;
import se.upptack.directory.TargetGroup;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.referral.ConsentSaid;
import se.upptack.referral.EndOutcome;
import se.upptack.referral.Purpose;
import se.upptack.referral.Referral;
import se.upptack.referral.Share;
import se.upptack.support.Wish;

/** The ways to support that are shown after an answer, and how far they lead. */
final class Ways {

    private static final Map<String, Double> LIKELY = Map.of(
            "social-services", 40.0, "national-line", 22.0, "victim-support", 10.0, "shelter", 8.0, "family-counselling", 6.0, "police", 5.0, "health-care", 4.0);
    private static final List<Weighted<EndOutcome>> ENDS = List.of(
            new Weighted<>(EndOutcome.SUPPORT_OBTAINED, 54), new Weighted<>(EndOutcome.UNKNOWN, 26), new Weighted<>(EndOutcome.PERSON_STOPPED, 10),
            new Weighted<>(EndOutcome.NOT_SUITABLE, 7), new Weighted<>(EndOutcome.NO_PLACE, 3));

    private final Aftermath aftermath;
    private final RegisterSnapshot registers;
    private final CareDoors doors;
    private final Draw draw;
    private final List<String> municipalities;
    private final Map<String, Map<TargetGroup, List<Weighted<Service>>>> near = new HashMap<>();

    Ways(Aftermath aftermath, RegisterSnapshot registers, CareDoors doors, Draw draw) {
        this.aftermath = aftermath;
        this.registers = registers;
        this.doors = doors;
        this.draw = draw;
        this.municipalities = registers.rows("municipalities").stream().map(row -> row.key()).sorted().toList();
    }

    void show(Aftermath.Told told, Wish wish, LocalDate day) {
        var shown = switch (wish) {
            case YES -> 0.8;
            case LATER -> 0.25;
            case NO -> 0.03;
        };
        if (!draw.chance(shown)) {
            return;
        }
        var need = told.talk().exposure.equals("none") && told.talk().usesViolence ? TargetGroup.USES_VIOLENCE : TargetGroup.EXPOSED;
        var referral = doors.offer(told.worker(), aftermath.key(), told.occasion(), draw.weighted(near(told.about().office, need)), need);
        var id = referral.head().id();
        var makesContact = draw.chance(referral.head().habit() == Referral.Habit.CONTACT ? 0.45 : 0.12);
        if (draw.chance(0.09)) {
            doors.decline(told.worker(), aftermath.key(), id);
        } else if (makesContact) {
            consented(told.worker(), referral, day);
        } else if (draw.chance(0.92)) {
            doors.inform(told.worker(), aftermath.key(), id, draw.chance(0.6) ? "oral-individual" : "card", "sv");
            if (draw.chance(0.3)) {
                ends(told.worker(), id, draw.day(day, 14, 60));
            }
        }
    }

    private void consented(Actor worker, Referral referral, LocalDate day) {
        var id = referral.head().id();
        var what = EnumSet.of(Share.NAME_AND_SAFE_CONTACT);
        if (draw.chance(0.6)) {
            what.add(Share.WANTED_SUPPORT);
        }
        if (draw.chance(0.2)) {
            what.add(Share.LANGUAGE_AND_ADAPTATION);
        }
        var purpose = draw.chance(0.7) ? Purpose.GET_IN_TOUCH : Purpose.BOOK_A_TIME;
        doors.consent(worker, aftermath.key(), id, new ConsentSaid(
                purpose, what, day.plusMonths(draw.number(1, 4)), true, referral.head().habit() == Referral.Habit.INFORMATION));
        if (!draw.chance(0.88)) {
            return;
        }
        doors.contact(worker, aftermath.key(), id);
        var answers = draw.day(day, 1, 14);
        if (draw.chance(0.68)) {
            aftermath.at(answers, today -> {
                doors.receive(worker, aftermath.key(), id);
                if (draw.chance(0.55)) {
                    ends(worker, id, draw.day(today, 20, 90));
                }
            });
        } else if (draw.chance(0.2)) {
            aftermath.at(answers, today -> doors.withdraw(worker, aftermath.key(), id));
        } else if (draw.chance(0.3)) {
            ends(worker, id, draw.day(day, 20, 60));
        }
    }

    private void ends(Actor worker, UUID referral, LocalDate day) {
        aftermath.at(day, today -> doors.end(worker, aftermath.key(), referral, draw.weighted(ENDS)));
    }

    /** What there is where the office lies: a made-up office lies in a municipality that is drawn for it. */
    private List<Weighted<Service>> near(Office office, TargetGroup need) {
        return near.computeIfAbsent(office.unit(), unit -> new EnumMap<>(TargetGroup.class)).computeIfAbsent(need, group -> {
            var home = Draw.of(office.unit().hashCode(), "home").of(municipalities);
            return doors.services(Place.of(home, registers).orElseThrow(), group).stream()
                    .map(service -> new Weighted<>(service, LIKELY.getOrDefault(service.kind(), 1.0)))
                    .toList();
        });
    }
}
