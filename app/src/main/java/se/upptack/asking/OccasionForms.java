package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.asking.Policies.Permission;
import se.upptack.asking.RegisterOutcome.Violation;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Language;

/** Makes the models of the forms that several pages share. */
@Component
class OccasionForms {

    private final RegisterBook registers;
    private final Rulebook rulebook;
    private final Clock clock;

    OccasionForms(RegisterBook registers, Rulebook rulebook, Clock clock) {
        this.registers = registers;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    RegisterView ofPrompt(Visit visit, PromptRows.Waiting prompt, OccasionForm form, List<Violation> violations) {
        return view(visit, "/work/" + prompt.id(), "/work/" + prompt.id(), CaseView.of(prompt), prompt.kind(), form, violations, false,
                prompt.mode() == Mode.ROUTINE || prompt.mode() == Mode.PERIODIC);
    }

    RegisterView ofCase(Visit visit, CaseView view, OccasionForm form, List<Violation> violations) {
        return view(visit, "/cases/" + view.id() + "/register", "/cases/" + view.id(), view, PromptKind.ASK, form, violations, false, false);
    }

    RegisterView ofCorrection(Visit visit, CaseView view, OccasionRow row, OccasionForm form, List<Violation> violations) {
        return view(visit, "/occasions/" + row.id() + "/correct", "/cases/" + view.id(), view, PromptKind.ASK, form, violations, true,
                row.mode() == Mode.ROUTINE || row.mode() == Mode.PERIODIC);
    }

    private RegisterView view(
            Visit visit, String action, String back, CaseView view, PromptKind kind, OccasionForm form, List<Violation> violations, boolean correct,
            boolean regardless) {
        var language = visit.language();
        var snapshot = registers.current();
        var today = LocalDate.now(clock);
        // What was allowed and which codes there were is judged by the day it happened, not by the day it is written down (ASK-18).
        var day = day(form.occurred(), today);
        var choices = new Choices(snapshot, day, language);
        var outcome = Outcome.of(form.outcome()).orElse(null);
        var outcomes = Arrays.stream(Outcome.values())
                .filter(value -> kind == PromptKind.ASK || !(value == Outcome.ASKED_NO || value == Outcome.ASKED_YES || value == Outcome.DECLINED))
                .filter(value -> !correct || value != Outcome.DEFERRED)
                .map(value -> new Option(value.sheet(), visit.messages().text(language, "asking.outcome." + value.code()), "", value == outcome))
                .toList();
        var reasonList = outcome == null ? "" : switch (outcome) {
            case NOT_ASKED -> "not-asked-reason";
            case DEFERRED -> "deferral-reason";
            case DECLINED, DECLINED_PARTICIPATION -> "decline-reason";
            case ASKED_NO, ASKED_YES, INFORMED, SELF_DISCLOSED -> "";
        };
        var errors = errors(visit.language(), violations);
        return new RegisterView(
                action, back, view.reference(), snapshot.name("service-lines", view.line(), language), form, outcome, outcomes,
                choices.of("presence", form.presence()), channels(visit, view.place(visit.actor().agency()), form.channel(), day),
                reasonList.isEmpty() ? List.of() : choices.of(reasonList, form.reason()), choices.of("disclosure-prompt", form.disclosurePrompt()),
                choices.of("information-form", form.informationForm()), choices.of("language", form.informationLanguage()),
                choices.of("support-wish", form.supportWish()), choices.of("instrument", form.instrument()), choices.of("violence-form", form.forms()),
                choices.both("violence-area", "honour", form.areas()), choices.of("relation", form.relations()),
                choices.both("vulnerability-ground", "vulnerability-factor", form.vulnerability()), choices.of("tag", form.tags()),
                choices.of("perpetrator-source", form.noticedThrough()), correct, regardless, errors, today.toString());
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException unreadable) {
            return otherwise;
        }
    }

    /** What to put right, one thing at each field. */
    static List<FormError> errors(Language language, List<Violation> violations) {
        var first = new LinkedHashMap<String, FormError>();
        violations.forEach(violation -> first.putIfAbsent(
                violation.field(), FormError.of(violation.field(), violation.key(), violation.arguments(language).toArray())));
        return List.copyOf(first.values());
    }

    /** The channels with what the agency has decided about each; one is chosen: the asked for, or the first that is allowed. */
    List<PromptView.ChannelChoice> channels(Visit visit, CasePlace place, String asked, LocalDate day) {
        var language = visit.language();
        var policies = rulebook.policies();
        var plain = new Choices(registers.current(), day, language).of("channel", asked).stream()
                .map(option -> {
                    var rule = policies.channel(place, option.code(), day);
                    var permission = rule.map(Policies.ChannelRule::permission).orElse(Permission.NOT_STATED);
                    return new PromptView.ChannelChoice(
                            option.code(), option.name(), option.chosen(), permission.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                            rule.map(found -> language.of(found.reasonSv(), found.reasonEn())).orElse(""),
                            registers.current().rows("channel-means").inForce(day).where("channel", option.code()).stream()
                                    .filter(row -> List.of("*", place.organisation(), place.agency()).contains(row.text("organisation")))
                                    .map(row -> row.text("name", language)).toList());
                })
                .toList();
        if (plain.stream().anyMatch(PromptView.ChannelChoice::chosen)) {
            return plain;
        }
        var first = plain.stream().filter(choice -> choice.code().equals("telephone") && !choice.permission().equals("forbidden"))
                .findFirst()
                .or(() -> plain.stream().filter(choice -> choice.permission().equals("allowed")).findFirst())
                .orElse(plain.getFirst());
        return plain.stream()
                .map(choice -> choice == first
                        ? new PromptView.ChannelChoice(choice.code(), choice.name(), true, choice.permission(), choice.reason(), choice.means())
                        : choice)
                .toList();
    }

    List<PromptView.HistoryItem> history(Visit visit, List<OccasionRow> rows) {
        var language = visit.language();
        return rows.stream()
                .map(row -> {
                    var choices = new Choices(registers.current(), row.occurred(), language);
                    var said = row.said();
                    var detail = switch (row.outcome()) {
                        case NOT_ASKED -> choices.name("not-asked-reason", said.reason());
                        case DEFERRED -> choices.name("deferral-reason", said.reason());
                        case DECLINED, DECLINED_PARTICIPATION -> choices.name("decline-reason", said.reason());
                        case ASKED_YES, SELF_DISCLOSED -> what(visit, said);
                        case ASKED_NO, INFORMED -> "";
                    };
                    return new PromptView.HistoryItem(
                            row.id().toString(), row.version(), row.occurred(), row.outcome().code(),
                            visit.messages().text(language, "asking.outcome." + row.outcome().code()), choices.name("channel", said.channel()), detail,
                            said.informed(), row.outcome().detected());
                })
                .toList();
    }

    private static String what(Visit visit, Registration said) {
        var parts = new java.util.ArrayList<String>();
        if (!said.exposure().equals("none")) {
            parts.add(visit.messages().text(visit.language(), "asking.exposure." + said.exposure()));
        }
        if (said.usesViolence()) {
            parts.add(visit.messages().text(visit.language(), "asking.uses"));
        }
        if (said.childWitness()) {
            parts.add(visit.messages().text(visit.language(), "asking.child"));
        }
        return String.join(", ", parts);
    }
}
