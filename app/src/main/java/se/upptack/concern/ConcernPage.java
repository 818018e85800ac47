package se.upptack.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.CodeList;
import se.upptack.platform.Language;

/**
 * What the page about children shows.
 *
 * @param ruling   what the law asks of the reader, null while her role is not said
 * @param decision the decision that stands, null while there is none
 * @param causes   the causes that can be chosen
 * @param late     whether a duty to report at once has been waiting (CHILD-04)
 * @param papers   the written reports of this answer, the latest first
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
        List<CodeList.Code> causes,
        boolean late,
        List<PaperLine> papers,
        Typed typed,
        List<Concerns.Refusal> refused) {

    /** Days and times as they were typed. */
    public record Typed(
            String decision, String suspectedDay, String suspectedTime, String reportedDay, String reportedTime, String ground,
            String cause, Set<String> also) {

        public Typed {
            also = Set.copyOf(also);
        }
    }

    /** Where the page is. */
    public static String path(UUID occasionId) {
        return "/work/answer/" + occasionId + "/children";
    }

    public String path() {
        return path(occasionId);
    }

    /** The rule the ruling rests on, null where none covers the reader. */
    public Ruling.@Nullable Rule rule() {
        return ruling == null ? null : ruling.rule();
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
