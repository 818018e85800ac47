package se.upptack.support;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;

/** Whom a worker who is unsure can ask at once: the method supporters of the own organisation, and the lines for professionals (ACT-19). */
final class Helpers {

    private static final List<String> METHOD_ROLES = List.of("sakkunnig-metodstodjare", "socialkonsulent", "sakkunnig");

    private Helpers() {}

    static List<AnswerPage.Helper> of(RegisterSnapshot registers, Answer answer, LocalDate day, Language language) {
        var own = registers.rows("role-assignments", answer.organisation()).where("organisation", answer.organisation()).stream()
                .filter(row -> row.inForce(day) && METHOD_ROLES.contains(row.text("role")))
                .filter(row -> row.text("unit").isEmpty() || row.text("unit").equals(answer.unit()))
                .map(row -> new AnswerPage.Helper(
                        Stream.of(row.text("person"), registers.name("functional-roles", row.text("role"), language))
                                .filter(part -> !part.isEmpty())
                                .reduce((one, other) -> one + ", " + other)
                                .orElse(""),
                        "", row.text("unit").isEmpty() ? "" : registers.name("units", row.text("unit"), language)))
                .distinct();
        var lines = registers.rows("services").stream()
                .filter(row -> row.text("kind").equals("professional-line")
                        || row.text("kind").equals("national-line") && row.list("target_groups").contains("professional"))
                .filter(row -> !row.text("phone").isEmpty())
                .map(row -> new AnswerPage.Helper(row.text("name", language), row.text("phone"), row.text("hours", language)));
        return Stream.concat(own, lines).toList();
    }
}
