package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.activation.Activations;
import se.upptack.activation.Prerequisite;
import se.upptack.asking.RegisterOutcome.Violation;
import se.upptack.content.Guidance;
import se.upptack.content.Text;
import se.upptack.pack.PersonForm;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** The page of one prompt: why, is the person alone, the words, and what came of it. */
@Controller
class PromptPages {

    private static final Action OPEN = new Action("asking.open-prompt");

    /** A prompt with everything its page needs, read at once. */
    private record Opened(PromptRows.Waiting prompt, List<OccasionRow> history, List<Prerequisite> missing, List<CaseNote> notes, List<QuestionSet> sets) {}

    private final PersonBook book;
    private final PromptRows prompts;
    private final OccasionRows occasions;
    private final Registrar registrar;
    private final OccasionForms forms;
    private final ObjectProvider<CaseNotes> notes;
    private final Respite respite;
    private final ObjectProvider<OwnQuestions> own;
    private final RegisterBook registers;
    private final Rulebook rulebook;
    private final Activations activations;
    private final Guidance guidance;
    private final Ids ids;
    private final Clock clock;

    PromptPages(
            PersonBook book, PromptRows prompts, OccasionRows occasions, Registrar registrar, OccasionForms forms, ObjectProvider<CaseNotes> notes, Respite respite,
            ObjectProvider<OwnQuestions> own, RegisterBook registers, Rulebook rulebook, Activations activations, Guidance guidance, Ids ids, Clock clock) {
        this.book = book;
        this.prompts = prompts;
        this.occasions = occasions;
        this.registrar = registrar;
        this.forms = forms;
        this.notes = notes;
        this.respite = respite;
        this.own = own;
        this.registers = registers;
        this.rulebook = rulebook;
        this.activations = activations;
        this.guidance = guidance;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/work/{id}")
    @Access(Role.CASEWORKER)
    View open(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String presence, @RequestParam(defaultValue = "") String channel) {
        return visit.show("asking/prompt.jte", "asking.prompt.title", view(visit, id, presence, channel, ids.next().toString()));
    }

    @GetMapping("/work/{id}/register")
    @Access(Role.CASEWORKER)
    View form(
            Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String sheet, @RequestParam(defaultValue = "") String presence,
            @RequestParam(defaultValue = "") String channel) {
        var opened = opened(visit, id);
        var form = OccasionForm.fresh(ids.next().toString(), Outcome.ofSheet(sheet), presence, channel, LocalDate.now(clock));
        return visit.show("asking/register.jte", "asking.register.title", forms.ofPrompt(visit, opened.prompt(), form, List.of()));
    }

    @PostMapping("/work/{id}")
    @Access(Role.CASEWORKER)
    View register(Visit visit, @PathVariable UUID id, @ModelAttribute OccasionForm form) {
        var unreadable = new ArrayList<Violation>();
        var said = form.registration(id, null, unreadable);
        if (said.isEmpty()) {
            return again(visit, id, form, unreadable);
        }
        return switch (registrar.register(visit.actor(), said.get(), form.key())) {
            case RegisterOutcome.Done done -> said.get().outcome().detected()
                    ? visit.see("/work/answer/" + done.occasion(), "asking.registered.yes")
                    : visit.see("/work", "asking.registered." + said.get().outcome().code());
            case RegisterOutcome.Refused refused -> again(visit, id, form, refused.violations());
            case RegisterOutcome.NotThere nothing -> throw new Missing();
            case RegisterOutcome.Busy busy -> again(visit, id, form, List.of(Violation.of("outcome", "asking.rule.busy")));
        };
    }

    private View again(Visit visit, UUID id, OccasionForm form, List<Violation> violations) {
        return visit.showAgain("asking/register.jte", "asking.register.title", forms.ofPrompt(visit, opened(visit, id).prompt(), form, violations));
    }

    private Opened opened(Visit visit, UUID id) {
        var actor = visit.actor();
        return book.open(actor, OPEN, opened -> {
            var prompt = prompts.find(id)
                    .filter(found -> actor.seesUnit(found.unit()) && actor.seesProtection(found.protection()))
                    .orElseThrow(Missing::new);
            opened.saw(List.of(prompt.caseId()));
            var today = LocalDate.now(clock);
            var asking = new Activations.Asking(prompt.unit(), prompt.line());
            var missing = new ArrayList<>(activations.askingGaps(List.of(asking), today).getOrDefault(asking, List.of()));
            if (rulebook.policies().find(prompt.policy()).filter(Policy::requiresTraining).isPresent()) {
                missing.addAll(activations.workerGaps(List.of(actor.account()), prompt.organisation(), prompt.line(), today)
                        .getOrDefault(actor.account(), List.of()));
            }
            return new Opened(respite.with(actor, prompt.caseId(), List.of(prompt)).getFirst(), occasions.ofCases(List.of(prompt.caseId())), missing,
                    notes.stream().flatMap(source -> source.of(actor, prompt.caseId(), visit.language()).stream()).toList(),
                    own.stream().flatMap(source -> source.of(actor, prompt.line()).stream()).toList());
        });
    }

    private PromptView view(Visit visit, UUID id, String presence, String channel, String key) {
        var opened = opened(visit, id);
        var prompt = opened.prompt();
        var today = LocalDate.now(clock);
        var language = visit.language();
        var snapshot = registers.current();
        var policies = rulebook.policies();
        var place = prompt.place(visit.actor().agency());
        var choices = new Choices(snapshot, today, language);
        var reasons = new Reasons(snapshot, policies, visit.messages(), language);
        var channels = forms.channels(visit, place, channel, today);
        var chosen = channels.stream().filter(PromptView.ChannelChoice::chosen).findFirst().orElseThrow();
        var alone = RegistrationRules.ALONE.contains(presence);
        var words = new Words(snapshot, place, chosen.code(), prompt.round(), today, language);
        var groups = presence.isEmpty()
                ? List.<WordGroup>of()
                : !alone ? words.of("not-alone")
                        : prompt.kind() == PromptKind.INFORM
                                ? words.of(presence.equals("interpreter") ? "interpreter" : "remote", "inform")
                                : words.of(presence.equals("interpreter") ? "interpreter" : "remote", "before", "ask-exposure", "ask-use", "after-yes", "after-no", "after-decline");
        var policy = policies.find(prompt.policy());
        return new PromptView(
                prompt.id().toString(), prompt.caseId().toString(), prompt.reference(), snapshot.name("service-lines", prompt.line(), language),
                prompt.caseType().isEmpty() ? "" : snapshot.name("case-types", prompt.caseType(), language), prompt.kind().code(), prompt.mode().code(),
                prompt.round(), reasons.decision(prompt), prompt.step() == null ? null : snapshot.name("triggers", prompt.step(), language),
                policy.map(Policy::from).orElse(prompt.opens()), prompt.opens(), prompt.due(), prompt.until(), WorkList.urgency(prompt, today),
                prompt.deferralReason() == null ? "" : choices.name("deferral-reason", prompt.deferralReason()), prompt.deferrals(), presence, alone,
                choices.of("presence", presence), chosen.code(), channels,
                chosen.reason().isEmpty() ? null : chosen.reason(), chosen.permission().equals("advised-against") || chosen.permission().equals("forbidden"),
                groups, alone && prompt.kind() == PromptKind.ASK ? opened.sets() : List.of(),
                forms.history(visit, opened.history()), opened.notes(), opened.missing(),
                snapshot.personWord(prompt.organisation(), PersonForm.THE, language),
                guidance.at(
                        visit.actor(),
                        new Text.Where(prompt.line(), prompt.kind() == PromptKind.INFORM ? "information" : "asking", chosen.code(), null), language),
                key);
    }

}
