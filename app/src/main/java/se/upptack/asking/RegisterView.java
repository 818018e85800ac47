package se.upptack.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;
import se.upptack.platform.Page;

/**
 * The form of an occasion.
 *
 * @param action   where it is sent
 * @param back     where to go instead
 * @param outcomes the outcomes to choose; the fields that follow depend on the choice
 * @param outcome  the chosen outcome, or null when none is yet
 * @param errors   what to put right by field; shown at the field and in the summary
 * @param correct  whether an earlier registration is corrected, which needs a reason
 * @param regardless whether the form must explain that routine means asking regardless (ASK-13)
 */
public record RegisterView(
        String action, String back, String reference, String line, OccasionForm form, @Nullable Outcome outcome, List<Option> outcomes,
        List<Option> presences, List<PromptView.ChannelChoice> channels, List<Option> reasons, List<Option> disclosurePrompts,
        List<Option> informationForms, List<Option> languages, List<Option> supportWishes, List<Option> instruments, List<Option> forms,
        List<Option> areas, List<Option> relations, List<Option> vulnerability, List<Option> tags, List<Option> noticedThrough, boolean correct,
        boolean regardless, List<FormError> errors, String today) {

    /** The message at a field, or nothing. */
    public @Nullable String error(Page page, String field) {
        return FormError.at(errors, field, page);
    }
}
