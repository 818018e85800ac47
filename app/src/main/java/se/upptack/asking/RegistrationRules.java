package se.upptack.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.activation.Prerequisite;
import se.upptack.asking.Policies.Permission;
import se.upptack.asking.RegisterOutcome.Violation;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;

/** The rules a registration must keep. Each is one small named object; the full set is {@link #ALL}. */
final class RegistrationRules {

    /**
     * All that a rule may look at.
     *
     * @param prompt  the prompt it answers, or null
     * @param policy  the policy the prompt was made under, or null
     * @param unready what is missing before the worker may ask (ASK-22, ASK-23); empty when nothing is
     */
    record Context(
            Registration registration,
            CasePlace place,
            LocalDate caseOpened,
            PromptRows.@Nullable Waiting prompt,
            @Nullable Policy policy,
            Policies policies,
            RegisterSnapshot registers,
            List<Prerequisite> unready,
            LocalDate today) {

        Outcome outcome() {
            return registration.outcome();
        }

        Mode mode() {
            return prompt == null ? Mode.OWN_INITIATIVE : prompt.mode();
        }
    }

    /** A rule: finds nothing, or what to put right. */
    interface Rule {
        Optional<Violation> broken(Context context);
    }

    static final Set<String> ALONE = Set.of("alone", "interpreter");

    static final Rule HAPPENED_IN_THE_CASE = context -> context.registration().occurred().isAfter(context.today())
            ? broken("occurred", "asking.rule.future")
            : context.registration().occurred().isBefore(context.caseOpened()) ? broken("occurred", "asking.rule.before-case") : kept();

    /** ASK-20: alone first. With an interpreter one is still alone, unless the interpreter is a relative. */
    static final Rule ALONE_WHEN_ASKED = context -> context.outcome().put() && !ALONE.contains(context.registration().presence())
            ? broken("presence", "asking.rule.not-alone")
            : kept();

    /** ASK-17: a channel that the agency has forbidden for the line on that day. Advice against is shown, never enforced. */
    static final Rule CHANNEL_PERMITTED = context -> context.outcome().put()
            ? context.policies().channel(context.place(), context.registration().channel(), context.registration().occurred())
                    .filter(rule -> rule.permission() == Permission.FORBIDDEN)
                    .map(rule -> Violation.told("channel", "asking.rule.channel", rule.reasonSv(), rule.reasonEn()))
            : kept();

    /** ASK-11: no ending without an outcome or a reason. */
    static final Rule REASON_GIVEN = context -> context.outcome().needsReason() && context.registration().reason().isEmpty()
            ? broken("reason", "asking.rule.reason." + context.outcome().code())
            : kept();

    /** ASK-13: under routine, not having perceived anything is no reason; it can be registered, but not unknowingly. */
    static final Rule ROUTINE_MEANS_REGARDLESS = context -> context.outcome() == Outcome.NOT_ASKED
                    && context.registration().reason().equals("not-perceived-exposed")
                    && (context.mode() == Mode.ROUTINE || context.mode() == Mode.PERIODIC)
                    && !context.registration().understood()
            ? broken("understood", "asking.rule.regardless")
            : kept();

    static final Rule DEFERRED_TO_A_COMING_DAY = context -> context.outcome() != Outcome.DEFERRED
            ? kept()
            : context.prompt() == null
                    ? broken("outcome", "asking.rule.defer-nothing")
                    : within(context.registration().deferredTo(), context.registration().occurred()) ? kept() : broken("deferredTo", "asking.rule.defer-date");

    static final Rule YES_SAYS_WHAT = context -> context.outcome().detected()
                    && context.registration().exposure().equals("none")
                    && !context.registration().usesViolence()
                    && !context.registration().childWitness()
            ? broken("exposure", "asking.rule.what")
            : kept();

    /** What only a yes can say is not said with anything else, and only a deferral has a day to come. */
    static final Rule SAYS_ONLY_WHAT_BELONGS = context -> {
        var r = context.registration();
        var says = !r.exposure().equals("none") || r.usesViolence() || r.childWitness()
                || !(r.forms().isEmpty() && r.areas().isEmpty() && r.relations().isEmpty() && r.vulnerability().isEmpty() && r.tags().isEmpty());
        return says && !context.outcome().detected()
                ? broken("exposure", "asking.rule.not-a-yes")
                : r.deferredTo() != null && context.outcome() != Outcome.DEFERRED ? broken("deferredTo", "asking.rule.not-deferred") : kept();
    };

    static final Rule ASKED_SAYS_ABOUT_WHAT = context -> context.outcome().asked() && context.registration().askedAbout().isEmpty()
            ? broken("askedAbout", "asking.rule.asked-about")
            : kept();

    static final Rule SELF_DISCLOSURE_SAYS_WHAT_PROMPTED = context ->
            context.outcome() == Outcome.SELF_DISCLOSED && context.registration().disclosurePrompt().isEmpty()
                    ? broken("disclosurePrompt", "asking.rule.disclosure-prompt")
                    : kept();

    static final Rule INFORMATION_SAYS_HOW = context ->
            (context.registration().informed() || context.outcome() == Outcome.INFORMED) && context.registration().informationForm().isEmpty()
                    ? broken("informationForm", "asking.rule.information-form")
                    : kept();

    /** ASK-22, ASK-23: what must be in place first. Only asking waits for it; a reason or a self-disclosure can always be registered. */
    static final Rule READY_TO_ASK = context -> context.outcome().put() && !context.unready().isEmpty()
            ? Optional.of(Violation.told("outcome", "asking.rule.not-ready", names(context, Language.SV), names(context, Language.EN)))
            : kept();

    static final Rule STILL_WAITING = context ->
            context.prompt() != null && !context.prompt().waits() ? broken("outcome", "asking.rule.already") : kept();

    static final Rule CODES_KNOWN = context -> {
        var r = context.registration();
        var checks = new ArrayList<Optional<Violation>>();
        checks.add(code(context, "channel", "channel", List.of(r.channel())));
        checks.add(code(context, "presence", "presence", List.of(r.presence())));
        var reasons = switch (context.outcome()) {
            case NOT_ASKED -> "not-asked-reason";
            case DEFERRED -> "deferral-reason";
            case DECLINED, DECLINED_PARTICIPATION -> "decline-reason";
            case ASKED_NO, ASKED_YES, INFORMED, SELF_DISCLOSED -> "";
        };
        if (!reasons.isEmpty()) {
            checks.add(code(context, "reason", reasons, one(r.reason())));
        }
        checks.add(code(context, "disclosurePrompt", "disclosure-prompt", one(r.disclosurePrompt())));
        checks.add(code(context, "informationForm", "information-form", one(r.informationForm())));
        checks.add(code(context, "informationLanguage", "language", one(r.informationLanguage())));
        checks.add(code(context, "supportWish", "support-wish", one(r.supportWish())));
        checks.add(code(context, "instrument", "instrument", one(r.instrument())));
        checks.add(code(context, "forms", "violence-form", r.forms()));
        checks.add(either(context, "areas", List.of("violence-area", "honour"), r.areas()));
        checks.add(code(context, "relations", "relation", r.relations()));
        checks.add(either(context, "vulnerability", List.of("vulnerability-ground", "vulnerability-factor"), r.vulnerability()));
        checks.add(code(context, "tags", "tag", r.tags()));
        checks.add(code(context, "noticedThrough", "perpetrator-source", one(r.noticedThrough())));
        if (!Set.of("none", "present", "past", "both").contains(r.exposure())) {
            checks.add(broken("exposure", "asking.rule.code", r.exposure()));
        }
        if (!Set.of("exposure", "use").containsAll(r.askedAbout())) {
            checks.add(broken("askedAbout", "asking.rule.code", String.join(", ", r.askedAbout())));
        }
        return checks.stream().flatMap(Optional::stream).findFirst();
    };

    static final List<Rule> ALL = List.of(
            STILL_WAITING, HAPPENED_IN_THE_CASE, ALONE_WHEN_ASKED, CHANNEL_PERMITTED, READY_TO_ASK, REASON_GIVEN, ROUTINE_MEANS_REGARDLESS,
            DEFERRED_TO_A_COMING_DAY, YES_SAYS_WHAT, SAYS_ONLY_WHAT_BELONGS, ASKED_SAYS_ABOUT_WHAT, SELF_DISCLOSURE_SAYS_WHAT_PROMPTED, INFORMATION_SAYS_HOW, CODES_KNOWN);

    private RegistrationRules() {}

    static List<Violation> broken(Context context) {
        return ALL.stream().flatMap(rule -> rule.broken(context).stream()).toList();
    }

    private static String names(Context context, Language language) {
        return context.unready().stream().map(gap -> gap.name(language)).collect(Collectors.joining("; "));
    }

    private static Optional<Violation> code(Context context, String field, String list, Collection<String> codes) {
        return either(context, field, List.of(list), codes);
    }

    /** A code that some of the lists know. Codes are judged by the version of the list in force on the day. */
    private static Optional<Violation> either(Context context, String field, List<String> lists, Collection<String> codes) {
        if (codes.isEmpty()) {
            return kept();
        }
        var known = lists.stream().flatMap(list -> context.registers().codes(list, context.registration().occurred()).stream()).toList();
        return codes.stream()
                .filter(code -> known.stream().noneMatch((CodeList list) -> list.has(code)))
                .findFirst()
                .map(code -> Violation.of(field, "asking.rule.code", code));
    }

    /** A question is put off by a year at most: what lies further ahead is forgotten, not waiting. */
    private static boolean within(@Nullable LocalDate deferredTo, LocalDate occurred) {
        return deferredTo != null && deferredTo.isAfter(occurred) && !deferredTo.isAfter(occurred.plusYears(1));
    }

    private static List<String> one(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }

    private static Optional<Violation> broken(String field, String key, String... arguments) {
        return Optional.of(Violation.of(field, key, arguments));
    }

    private static Optional<Violation> kept() {
        return Optional.empty();
    }
}
