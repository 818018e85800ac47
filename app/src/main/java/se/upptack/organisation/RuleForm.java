package se.upptack.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.upptack.platform.FormError;

/**
 * The form for a new policy or a new channel rule.
 *
 * @param channel whether it is about a channel
 * @param values  what is in the fields, by column
 * @param open    the organisation's rules of the kind that have no end, to be ended the day before the new one begins
 * @param ending  those of them that are ticked
 */
public record RuleForm(
        boolean channel,
        String organisation,
        Map<String, String> values,
        List<Choice> lines,
        List<Choice> caseTypes,
        List<Choice> triggers,
        List<Choice> modes,
        List<Choice> topics,
        List<Choice> channels,
        List<Choice> rules,
        List<Choice> open,
        Set<String> ending,
        List<FormError> errors) {

    public String value(String column) {
        return values.getOrDefault(column, "");
    }

    /**
     * The form that ends a rule.
     *
     * @param facts what the rule says, in a sentence
     */
    public record End(boolean channel, String organisation, String key, int revision, String facts, String lastDay, String reason, List<FormError> errors) {}
}
