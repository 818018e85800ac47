package se.upptack.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;

/** Puts together what the pages of a report show. */
@Component
class PaperView {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RegisterBook registers;
    private final ReportCheck check;
    private final AtOnce atOnce;
    private final Ids ids;
    private final Clock clock;

    PaperView(RegisterBook registers, ReportCheck check, AtOnce atOnce, Ids ids, Clock clock) {
        this.registers = registers;
        this.check = check;
        this.atOnce = atOnce;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param typed what was typed when it is shown again, otherwise null
     */
    PaperFormPage form(Visit visit, Reports.Known known, @Nullable ReportDraft typed, boolean conflict, List<FormError> errors) {
        var draft = typed == null ? known.draft() : typed;
        if (draft == null) {
            throw new Missing();
        }
        var snapshot = registers.current();
        var today = LocalDate.now(clock);
        var suspected = check.suspectedAt(draft);
        return new PaperFormPage(
                known.report().id(), known.report().occasionId(), known.answer().reference(), draft, known.report().version(), ids.next(), conflict,
                known.ruling(), known.ruling() instanceof Ruling.Duty && suspected != null && atOnce.late(suspected, null),
                PaperTemplate.inForce(snapshot, visit.actor(), today).orElse(null), counties(snapshot), Causes.choices(snapshot, today),
                codes(snapshot, "child-rights", today), codes(snapshot, "child-actor", today), codes(snapshot, "not-told-reason", today),
                codes(snapshot, "language", today), today, !known.papers().isEmpty(), errors);
    }

    /** The papers, with what was typed in the forms below them. */
    PaperPage page(Visit visit, Reports.Known known, Map<String, String> typed, List<FormError> errors) {
        if (known.papers().isEmpty()) {
            throw new Missing();
        }
        var snapshot = registers.current();
        var papers = known.papers().stream().map(paper -> paper(visit.language(), snapshot, known, paper)).toList();
        var first = known.handovers().isEmpty() ? null : known.handovers().getLast().madeAt();
        return new PaperPage(
                known.report().id(), known.report().occasionId(), known.answer().reference(), papers,
                known.papers().getFirst().duty().equals("duty") && atOnce.late(known.papers().getFirst().suspectedAt(), first),
                known.replies().stream().map(reply -> new PaperPage.Reply(reply.kind(), reply.day())).toList(), LocalDate.now(clock), typed, errors);
    }

    private PaperPage.Paper paper(Language language, RegisterSnapshot snapshot, Reports.Known known, ReportRows.Paper paper) {
        var handed = known.handovers().stream().filter(handover -> handover.number() == paper.number()).findFirst().orElse(null);
        var day = LocalDate.ofInstant(paper.suspectedAt(), clock.getZone());
        var supplements = PaperWriter.message(paper.content()).kompletterar() != null;
        return new PaperPage.Paper(
                paper.number(), paper.receiver(), municipality(snapshot, paper.municipality()), snapshot.name("report-templates", paper.template(), language),
                paper.causes().all().stream().map(cause -> name(snapshot, day, cause.code(), language)).collect(Collectors.joining(", ")), supplements,
                moment(paper.finishedAt()), handed == null ? null : handed.how(), handed == null ? null : moment(handed.madeAt()),
                handed == null ? null : handed.feedbackDue());
    }

    /** The name of a municipality, empty where there is none. */
    static String municipality(RegisterSnapshot snapshot, @Nullable String code) {
        return code == null ? "" : snapshot.find("municipalities", code).map(row -> row.text("name")).orElse(code);
    }

    private static String name(RegisterSnapshot snapshot, LocalDate day, String code, Language language) {
        return snapshot.codes("child-cause", day).flatMap(list -> list.find(code)).map(found -> found.name(language)).orElse(code);
    }

    private static List<CodeList.Code> codes(RegisterSnapshot snapshot, String list, LocalDate day) {
        return snapshot.codes(list, day).map(CodeList::codes).orElse(List.of());
    }

    /** All municipalities, by county. */
    private static List<PaperFormPage.County> counties(RegisterSnapshot snapshot) {
        var counties = new LinkedHashMap<String, List<PaperFormPage.Municipality>>();
        snapshot.rows("municipalities").stream().forEach(row -> counties.computeIfAbsent(row.text("lan_name"), name -> new ArrayList<>())
                .add(new PaperFormPage.Municipality(row.text("code"), row.text("name"))));
        return counties.entrySet().stream().map(county -> new PaperFormPage.County(county.getKey(), county.getValue())).toList();
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
