package se.upptack.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.asking.CaseNote;
import se.upptack.asking.CaseNotes;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** The marks on cases, worked out from the steps. Call inside an opened person book, for cases the actor may see. */
@Component
class CaseMarks implements CaseNotes {

    private final Answers answers;
    private final StepRows rows;
    private final RegisterBook registers;
    private final Messages messages;
    private final Clock clock;

    CaseMarks(Answers answers, StepRows rows, RegisterBook registers, Messages messages, Clock clock) {
        this.answers = answers;
        this.rows = rows;
        this.registers = registers;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<CaseNote> of(Actor actor, UUID caseId, Language language) {
        return of(actor, caseId).stream().filter(mark -> !mark.support()).map(mark -> mark.in(language)).toList();
    }

    @Override
    public Set<UUID> maybeLonger() {
        var snapshot = registers.current();
        var steps = snapshot.rows("step-effects").stream()
                .filter(effect -> effect.text("does").equals("mark"))
                .filter(effect -> snapshot.find("case-marks", effect.text("target")).filter(mark -> mark.whole("extra_days").orElse(0) > 0).isPresent())
                .map(effect -> effect.text("step"))
                .collect(java.util.stream.Collectors.toSet());
        return steps.isEmpty() ? Set.of() : rows.casesOf(steps);
    }

    @Override
    public Map<UUID, Integer> longer(Actor actor, Set<UUID> cases) {
        var longer = new HashMap<UUID, Integer>();
        of(actor, cases).forEach((id, marks) -> {
            var days = marks.stream().mapToInt(CaseMark::extraDays).max().orElse(0);
            if (days > 0) {
                longer.put(id, days);
            }
        });
        return longer;
    }

    /** The marks of a case that this actor may see, the most pressing first. */
    List<CaseMark> of(Actor actor, UUID caseId) {
        return of(actor, Set.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The marks of several cases; a case without any is left out. */
    Map<UUID, List<CaseMark>> of(Actor actor, Set<UUID> cases) {
        var marks = new HashMap<UUID, List<CaseMark>>();
        var snapshot = registers.current();
        rows.answered(cases).forEach((caseId, occasions) -> {
            var byId = new HashMap<String, CaseMark>();
            for (var occasion : occasions) {
                var answer = answers.of(actor, occasion);
                for (var mark : of(actor, snapshot, answer, rows.ofOccasion(occasion))) {
                    byId.merge(mark.id(), mark, (one, other) -> one.since().isBefore(other.since()) ? one : other);
                }
            }
            if (!byId.isEmpty()) {
                marks.put(caseId, byId.values().stream().sorted(Comparator.comparingInt(CaseMark::sort).thenComparing(CaseMark::id)).toList());
            }
        });
        return marks;
    }

    private Step.Text nobodyKeptOut() {
        return new Step.Text(messages.text(Language.SV, "support.mark.no-control-units"), messages.text(Language.EN, "support.mark.no-control-units"));
    }

    /** The marks that follow from one answer. What is noted of an answer that was corrected into another one no longer marks anything. */
    private List<CaseMark> of(Actor actor, RegisterSnapshot snapshot, Answer answer, Map<String, StepRecord> noted) {
        var list = StepList.of(snapshot, answer, true);
        var marks = new ArrayList<CaseMark>();
        for (var row : noted.values()) {
            if (!row.speaks() || list.find(row.step()).isEmpty()) {
                continue;
            }
            StepForm.of(snapshot, row.step(), answer.occurred())
                    .following(row.detail().said(), StepEffect.Does.MARK)
                    .flatMap(effect -> snapshot.find("case-marks", effect.target()).stream())
                    .map(mark -> CaseMark.of(mark, LocalDate.ofInstant(row.at(), clock.getZone())))
                    .filter(mark -> !mark.support() || Sides.supports(actor, snapshot, LocalDate.now(clock)))
                    .map(mark -> mark.support() && !Sides.known(snapshot, actor.organisation(), LocalDate.now(clock)) ? mark.with(nobodyKeptOut()) : mark)
                    .forEach(marks::add);
        }
        return marks;
    }
}
