package se.upptack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.asking.Mode;
import se.upptack.asking.Outcome;
import se.upptack.demo.Draw.Weighted;

/** Decides what happens when a worker and a person meet, and how it is registered. */
final class Talks {

    private static final LocalDate TELEPHONE = LocalDate.of(2019, 10, 1);

    private static final List<Weighted<String>> REASONS = Draw.weights(
            "not-perceived-exposed 42 lacks-knowledge 11 uncomfortable 9 sensitive-subject 6 not-relevant 8 not-alone 7 no-contact 6 workload 6 lack-of-support 3 other 2");
    private static final List<Weighted<String>> REASONS_IN_THE_PANDEMIC = Draw.weights(
            "not-perceived-exposed 34 lacks-knowledge 9 uncomfortable 9 sensitive-subject 5 not-relevant 6 not-alone 9 no-contact 7 workload 22 remote-not-possible 12 other 2");
    private static final List<Weighted<String>> REASONS_NOT_INFORMED = Draw.weights(
            "information-overload 46 no-contact 22 workload 14 not-relevant 8 not-alone 6 other 4");
    private static final List<Weighted<String>> DEFERRALS = Draw.weights(
            "not-alone 30 not-enough-time 24 no-interpreter 12 acute-state 10 unsafe-place 8 channel 8 other 8");
    private static final List<Weighted<String>> COMPANY = Draw.weights("family 34 companion 22 child 18 representative 12 deputy 8 other 6");
    private static final List<Weighted<String>> DECLINES = Draw.weights("not-stated 62 mental-ill-health 16 physical-ill-health 8 disability 4 other 10");
    private static final List<Weighted<String>> EXPOSURES = Draw.weights("past 58 present 26 both 16");
    private static final List<Weighted<String>> WISHES = Draw.weights("no 44 yes 33 later 14 unknown 9");
    private static final List<Weighted<String>> FORMS = Draw.weights("psychological 30 physical 24 threats 15 sexual 10 economic 10 pattern 7 neglect 2 material 2");
    private static final List<Weighted<String>> AREAS = Draw.weights("close-relations 84 oppression-without-violence 4 control 5 prostitution 2 human-exploitation 2 sexual-harassment-assault 3");
    private static final List<Weighted<String>> RELATIONS = Draw.weights("former-partner 44 partner 30 parent 8 family-or-relative 10 other-close 4 several 2 unknown 2");
    private static final List<Weighted<String>> GROUNDS = Draw.weights("foreign-born 26 mental-disability 20 addiction 14 physical-disability 10 age 10 isolation 20");
    private static final List<Weighted<String>> LANGUAGES = Draw.weights("ar 34 so 13 fa 14 ti 10 en 12 ru 5 uk 2 pl 3 other 7");
    private static final List<Weighted<String>> INSTRUMENTS = Draw.weights("suggested-wording 46 free-conversation 34 telephone-instruction 12 other 8");
    private static final List<Weighted<String>> DISCLOSURES = Draw.weights("own-need 34 unknown 24 poster-or-card 16 earlier-question 14 external-information 8 other 4");

    private final Draw draw;
    private final Map<UUID, LocalDate> trained;

    /** @param trained since when a worker is trained, where only the trained may ask (ASK-23) */
    Talks(Draw draw, Map<UUID, LocalDate> trained) {
        this.draw = draw;
        this.trained = trained;
    }

    /** Whether the worker lets a question lie until the case is closed; information is handed over as a matter of course. */
    boolean leaves(Worker worker, Profile profile) {
        return draw.chance(profile.informs() ? 0.02 : worker.habit().leaves / Math.max(1, profile.asking()));
    }

    /** What comes of a prompt on a day. */
    Talk answer(MadeCase about, UUID prompt, boolean inform, Mode mode, int round, boolean mayDefer, LocalDate day) {
        var profile = about.profile;
        if (mayDefer && draw.chance(inform ? 0.03 : 0.07)) {
            var talk = new Talk(about, prompt, day, Outcome.DEFERRED);
            talk.channel = profile.channel(draw, day);
            talk.reason = draw.weighted(DEFERRALS);
            talk.presence = talk.reason.equals("not-alone") ? draw.weighted(COMPANY) : "alone";
            talk.deferredTo = draw.day(day, 4, 21);
            return talk;
        }
        if (draw.chance(mode == Mode.INDICATION ? 0.03 : 0.006)) {
            var talk = selfDisclosed(about, prompt, day);
            if (inform) {
                inform(talk, profile);
            }
            return talk;
        }
        if (inform) {
            return draw.chance(0.8 * Math.min(1.1, about.office.spirit())) ? informed(about, prompt, day) : notInformed(about, prompt, day);
        }
        return asks(about, mode, day) ? asked(about, prompt, mode, round, day) : notAsked(about, prompt, day);
    }

    private boolean asks(MadeCase about, Mode mode, LocalDate day) {
        if (!about.office.ready(day) || !mayAsk(about, day)) {
            return false;
        }
        var worker = about.worker.habit().asks;
        // A sign makes most ask who otherwise would not.
        var willing = mode == Mode.INDICATION ? 0.35 + worker / 2 : worker;
        return draw.chance(Math.min(0.97, willing * about.profile.asking() * about.office.spirit() * about.profile.settled(day)));
    }

    private boolean mayAsk(MadeCase about, LocalDate day) {
        var since = trained.get(about.worker.actor().account());
        return !about.profile.line().equals("fk-aktivitetsersattning") || since != null && !since.isAfter(day);
    }

    Talk asked(MadeCase about, @Nullable UUID prompt, Mode mode, int round, LocalDate day) {
        var profile = about.profile;
        if (draw.chance(0.028)) {
            var talk = new Talk(about, prompt, day, draw.chance(0.85) ? Outcome.DECLINED : Outcome.DECLINED_PARTICIPATION);
            talk.channel = channelToAsk(about, day);
            talk.reason = draw.weighted(DECLINES);
            if (draw.chance(0.3)) {
                inform(talk, profile);
            }
            return talk;
        }
        var likely = mode == Mode.INDICATION ? 0.12 + profile.yes() * 1.3 : profile.yes() * (round > 1 ? 0.55 : 1);
        var yes = draw.chance(likely);
        var talk = new Talk(about, prompt, day, yes ? Outcome.ASKED_YES : Outcome.ASKED_NO);
        talk.channel = channelToAsk(about, day);
        talk.presence = draw.chance(profile.abroad()) ? "interpreter" : "alone";
        talk.askedAbout = draw.chance(0.3) ? List.of("exposure", "use") : List.of("exposure");
        talk.instrument = talk.channel.equals("form") ? "form" : draw.chance(0.4) ? draw.weighted(INSTRUMENTS) : "";
        if (yes) {
            tells(talk);
        }
        if (draw.chance(yes ? 0.84 : profile.informed())) {
            inform(talk, profile);
        }
        return talk;
    }

    private void tells(Talk talk) {
        talk.usesViolence = draw.chance(0.05);
        talk.exposure = talk.usesViolence && draw.chance(0.7) ? "none" : draw.weighted(EXPOSURES);
        talk.childWitness = draw.chance(0.17);
        var wish = draw.weighted(WISHES);
        talk.supportWish = wish.equals("unknown") ? "" : wish;
        if (!talk.exposure.equals("none") && draw.chance(0.7)) {
            talk.forms = several(FORMS, 3);
            talk.areas = List.of(draw.weighted(AREAS));
            talk.relations = List.of(draw.weighted(RELATIONS));
        }
        if (draw.chance(0.15)) {
            talk.vulnerability = List.of(draw.weighted(GROUNDS));
        }
        if (talk.usesViolence) {
            talk.noticedThrough = "routine-question";
        }
    }

    Talk notAsked(MadeCase about, @Nullable UUID prompt, LocalDate day) {
        var talk = new Talk(about, prompt, day, Outcome.NOT_ASKED);
        talk.channel = about.profile.channel(draw, day);
        if (!about.office.ready(day)) {
            talk.reason = draw.chance(0.6) ? "no-readiness" : "not-perceived-exposed";
        } else if (about.profile.line().equals("fk-sjukpenning") && day.isBefore(TELEPHONE) && talk.channel.equals("telephone") && draw.chance(0.5)) {
            talk.reason = "channel-not-permitted";
        } else {
            talk.reason = draw.weighted(Year.pandemic(day) ? REASONS_IN_THE_PANDEMIC : REASONS);
        }
        talk.presence = talk.reason.equals("not-alone") ? draw.weighted(COMPANY) : talk.reason.equals("no-contact") ? "unknown" : "alone";
        if (draw.chance(0.06)) {
            inform(talk, about.profile);
        }
        return talk;
    }

    Talk informed(MadeCase about, @Nullable UUID prompt, LocalDate day) {
        var talk = new Talk(about, prompt, day, Outcome.INFORMED);
        talk.channel = about.profile.channel(draw, day);
        talk.presence = draw.chance(about.profile.abroad()) && !talk.channel.equals("written") ? "interpreter" : "unknown";
        inform(talk, about.profile);
        return talk;
    }

    private Talk notInformed(MadeCase about, UUID prompt, LocalDate day) {
        var talk = new Talk(about, prompt, day, Outcome.NOT_ASKED);
        talk.channel = about.profile.channel(draw, day);
        talk.presence = "unknown";
        talk.reason = draw.weighted(REASONS_NOT_INFORMED);
        return talk;
    }

    Talk selfDisclosed(MadeCase about, @Nullable UUID prompt, LocalDate day) {
        var talk = new Talk(about, prompt, day, Outcome.SELF_DISCLOSED);
        talk.channel = about.profile.channel(draw, day);
        talk.presence = draw.chance(about.profile.abroad()) ? "interpreter" : "alone";
        talk.disclosurePrompt = draw.weighted(DISCLOSURES);
        tells(talk);
        if (draw.chance(0.7)) {
            inform(talk, about.profile);
        }
        return talk;
    }

    private void inform(Talk talk, Profile profile) {
        talk.informationForm = switch (talk.channel) {
            case "group" -> "oral-group";
            case "written", "form" -> draw.chance(0.8) ? "written" : "card";
            case "e-service", "chat" -> "web";
            default -> draw.weighted(Draw.weights("oral-individual 72 card 12 written 10 web 6"));
        };
        talk.informationLanguage = draw.chance(profile.abroad()) ? draw.weighted(LANGUAGES) : "sv";
    }

    /** The telephone was not for this question in sickness benefit before October 2019. */
    private String channelToAsk(MadeCase about, LocalDate day) {
        var channel = about.profile.channel(draw, day);
        var forbidden = about.profile.line().equals("fk-sjukpenning") && day.isBefore(TELEPHONE) && channel.equals("telephone");
        return forbidden || channel.equals("group") ? "physical" : channel;
    }

    private List<String> several(List<Weighted<String>> from, int most) {
        var found = new ArrayList<String>();
        for (int i = draw.number(1, most); i > 0; i--) {
            var one = draw.weighted(from);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }
}
