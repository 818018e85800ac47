package se.upptack.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.concern.PaperMessage.Kod;
import se.upptack.concern.ReportDraft.Receiver;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;
import tools.jackson.databind.json.JsonMapper;

/** Makes the message of a draft that has nothing left to say, with the names of its codes as they were on the day. */
@Component
class PaperWriter {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RegisterBook registers;
    private final Clock clock;

    PaperWriter(RegisterBook registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** What a paper rests on besides the draft. */
    record Basis(UUID report, int number, @Nullable Integer supplements, LegalRole role, Ruling ruling, PaperTemplate template, Causes causes, Instant suspectedAt) {}

    PaperMessage message(ReportDraft draft, Basis basis) {
        var snapshot = registers.current();
        var day = LocalDate.ofInstant(basis.suspectedAt(), clock.getZone());
        var template = basis.template();
        var language = draft.language();
        return new PaperMessage(
                PaperMessage.FORMAT, basis.report(), basis.number(), basis.supplements(), local(clock.instant()), local(basis.suspectedAt()),
                receiver(snapshot, draft), draft.danger(),
                draft.children().stream().map(PaperWriter::child).toList(),
                draft.guardians().stream().map(guardian -> guardian(snapshot, day, guardian)).toList(),
                new PaperMessage.Orsak(
                        code(snapshot, day, "child-cause", basis.causes().main().code()),
                        codes(snapshot, day, "child-cause", basis.causes().also().stream().map(Causes.Cause::code).toList()), basis.causes().aboutViolence()),
                new PaperMessage.Berattelse(draft.seen(), draft.told(), draft.background()),
                new PaperMessage.Tolk(
                        switch (draft.interpreter()) {
                            case "yes" -> "ja";
                            case "no" -> "nej";
                            default -> "okant";
                        },
                        draft.interpreter().equals("yes") && !language.isEmpty() ? code(snapshot, day, "language", language) : null),
                codes(snapshot, day, "child-actor", draft.actors()), draft.feedback().equals("yes"), ground(basis),
                new PaperMessage.Mall(template.id(), template.version(), template.nameSv(), template.intro(), template.closing()), null);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static PaperMessage message(String json) {
        return JSON.readValue(json, PaperMessage.class);
    }

    static ReportDraft draft(String json) {
        return JSON.readValue(json, ReportDraft.class);
    }

    private String local(Instant at) {
        return LOCAL.format(at.atZone(clock.getZone()));
    }

    private static PaperMessage.Mottagare receiver(RegisterSnapshot snapshot, ReportDraft draft) {
        var found = snapshot.find("municipalities", draft.municipality());
        return new PaperMessage.Mottagare(
                draft.receiver().equals(Receiver.POLICE.code()) ? "polis" : "socialnamnd", found.map(row -> row.text("code")).orElse(null),
                found.map(row -> row.text("name")).orElse(null));
    }

    private static PaperMessage.Barn child(ReportDraft.Child child) {
        return new PaperMessage.Barn(
                orNull(child.name()), orNull(child.born()), child.unborn(), orNull(child.stays()), orNull(child.school()), child.sheltered());
    }

    private static PaperMessage.Vardnadshavare guardian(RegisterSnapshot snapshot, LocalDate day, ReportDraft.Guardian guardian) {
        var told = guardian.told().equals("yes");
        return new PaperMessage.Vardnadshavare(
                orNull(guardian.name()), told, told || guardian.reason().isEmpty() ? null : code(snapshot, day, "not-told-reason", guardian.reason()));
    }

    private static PaperMessage.Grund ground(Basis basis) {
        var rule = basis.ruling().rule();
        var assessment = switch (basis.ruling()) {
            case Ruling.Duty _ -> "skyldighet";
            case Ruling.Recommendation _ -> "rekommendation";
            case Ruling.Undetermined _ -> "obestamd";
        };
        return new PaperMessage.Grund(basis.role().code(), assessment, rule == null ? null : rule.law().name(Language.SV));
    }

    private static List<Kod> codes(RegisterSnapshot snapshot, LocalDate day, String list, Collection<String> codes) {
        return codes.stream().map(code -> code(snapshot, day, list, code)).toList();
    }

    private static Kod code(RegisterSnapshot snapshot, LocalDate day, String list, String code) {
        return new Kod(code, snapshot.codes(list, day).flatMap(codes -> codes.find(code)).map(found -> found.name(Language.SV)).orElse(code));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
