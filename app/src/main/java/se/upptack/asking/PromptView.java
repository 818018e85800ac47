package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.activation.Prerequisite;
import se.upptack.content.Guidance;

/**
 * The page of one prompt.
 *
 * @param why      the decision behind it, one sentence
 * @param trigger  what in the case made it due, or null for a later round
 * @param presence what has been said about who is there; empty until then
 * @param alone    whether the question can be put with that presence
 * @param channelAdvice what the agency has said about the chosen channel, such as which secure service to use (ASK-19), or null
 * @param against  whether that advice is against it
 * @param sets     the agency's own questions, when the person can be asked
 * @param notes    what needs to be seen first
 * @param missing  what is missing before the worker may ask
 * @param guidance texts for this moment, line and channel (KNOW-02)
 * @param key      the key of the form, so that sending it twice has one effect
 */
public record PromptView(
        String id, String caseId, String reference, String line, String caseType, String kind, String mode, int round, String why, @Nullable String trigger,
        LocalDate ruleFrom, LocalDate opens, LocalDate due, LocalDate until, String urgency, String deferral, int deferrals, String presence,
        boolean alone, List<Option> presences, String channel, List<ChannelChoice> channels, @Nullable String channelAdvice, boolean against, List<WordGroup> words,
        List<QuestionSet> sets, List<HistoryItem> history, List<CaseNote> notes, List<Prerequisite> missing, String person,
        List<Guidance.Hint> guidance, String key) {

    /** A channel with what the agency has decided about it. {@code permission}: allowed, advised-against, forbidden or not-stated. */
    public record ChannelChoice(String code, String name, boolean chosen, String permission, String reason, List<String> means) {

        /** Whether sensitive talk in this channel needs a service that the organisation has approved (SEC-07). */
        public boolean needsMeans() {
            return code.equals("video") && !permission.equals("forbidden");
        }
    }

    /** An earlier occasion of the case. */
    public record HistoryItem(
            String id, int version, LocalDate day, String outcome, String outcomeName, String channel, String detail, boolean informed, boolean detected) {}
}
