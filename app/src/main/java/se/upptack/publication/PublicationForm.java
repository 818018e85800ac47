package se.upptack.publication;

import java.util.List;
import se.upptack.platform.FormError;

/** The form that defines a publication, with what has been typed. */
public record PublicationForm(
        List<Choice> indicators, List<Choice> months, String title, List<String> chosen, String from, String to, String place, String time, boolean crossed,
        int threshold, List<FormError> errors) {

    public record Choice(String code, String name) {}
}
