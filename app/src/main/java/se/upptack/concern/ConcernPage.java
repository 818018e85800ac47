package se.upptack.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/**
 * What the page about children shows.
 *
 * @param ruling   what the law asks of the reader, null while her role is not said
 * @param decision the decision that stands, null while there is none
 * @param typed    what was typed, to keep it when something is left to say
 */
public record ConcernPage(
        UUID occasionId,
        String reference,
        @Nullable ChildAnswer asked,
        @Nullable LegalRole role,
        @Nullable Ruling ruling,
        @Nullable Decision decision,
        @Nullable String suspected,
        @Nullable String reported,
        LocalDate today,
        Typed typed,
        List<Concerns.Refusal> refused) {

    /** Days and times as they were typed. */
    public record Typed(
            String decision, String suspectedDay, String suspectedTime, String reportedDay, String reportedTime, String ground) {}

    /** Where the page is. */
    public static String path(UUID occasionId) {
        return "/work/answer/" + occasionId + "/children";
    }

    public String path() {
        return path(occasionId);
    }

    /** The rule the ruling rests on, null where none covers the reader. */
    public Ruling.@Nullable Rule rule() {
        return switch (ruling) {
            case Ruling.Duty(var rule) -> rule;
            case Ruling.Recommendation(var rule) -> rule;
            case Ruling.Undetermined _ -> null;
            case null -> null;
        };
    }

    public String ruleText(Language language) {
        var rule = rule();
        return rule == null ? "" : rule.text(language);
    }

    public String lawName(Language language) {
        var rule = rule();
        return rule == null ? "" : rule.law().name(language);
    }
}
