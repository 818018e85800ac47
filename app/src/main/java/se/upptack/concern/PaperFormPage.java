package se.upptack.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.CodeList;
import se.upptack.platform.FormError;
import se.upptack.platform.Language;

/**
 * The form of a report.
 *
 * @param version  the version that is shown; a form that was opened before someone else saved is told so
 * @param window   names this window, so that it does not stand in its own way
 * @param conflict whether someone else saved in the meantime
 * @param late     whether a duty to report at once has been waiting (CHILD-04)
 */
public record PaperFormPage(
        UUID id,
        UUID occasionId,
        String reference,
        ReportDraft draft,
        int version,
        UUID window,
        boolean conflict,
        @Nullable Ruling ruling,
        boolean late,
        @Nullable PaperTemplate template,
        List<County> counties,
        List<CodeList.Code> causes,
        List<CodeList.Code> rights,
        List<CodeList.Code> actors,
        List<CodeList.Code> reasons,
        List<CodeList.Code> languages,
        LocalDate today,
        boolean papers,
        List<FormError> errors) {

    /** A county with its municipalities. */
    public record County(String name, List<Municipality> municipalities) {}

    public record Municipality(String code, String name) {}

    public String path() {
        return PaperLine.path(id);
    }

    /** Always one row to write in. */
    public List<ReportDraft.Child> children() {
        return draft.children().isEmpty() ? List.of(ReportDraft.Child.NOBODY) : draft.children();
    }

    public List<ReportDraft.Guardian> guardians() {
        return draft.guardians().isEmpty() ? List.of(ReportDraft.Guardian.NOBODY) : draft.guardians();
    }

    public String rulingCode() {
        return ruling == null ? "" : ruling.code();
    }

    public String ruleText(Language language) {
        var rule = ruling == null ? null : ruling.rule();
        return rule == null ? "" : rule.text(language);
    }

    public String lawName(Language language) {
        var rule = ruling == null ? null : ruling.rule();
        return rule == null ? "" : rule.law().name(language);
    }

    /** The mark of a field with an error, for the field itself. */
    public @Nullable String invalid(String field) {
        return FormError.about(errors, field) ? "true" : null;
    }
}
