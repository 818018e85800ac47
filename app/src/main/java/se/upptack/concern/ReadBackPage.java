package se.upptack.concern;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/** The report as it will be printed, to be read through before it is. */
public record ReadBackPage(
        UUID id, String reference, int version, @Nullable PaperText text, PaperMessage.Anmalare reporter, List<FormError> left, List<FormError> errors) {

    public String path() {
        return PaperLine.path(id);
    }
}
