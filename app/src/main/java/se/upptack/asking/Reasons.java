package se.upptack.asking;

import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Says why a prompt is there: in a few words for a list, and in one sentence with the decision behind it. */
record Reasons(RegisterSnapshot registers, Policies policies, Messages messages, Language language) {

    String shortly(PromptRows.Waiting prompt) {
        var step = prompt.step() == null ? "" : registers.name("triggers", prompt.step(), language);
        var mode = messages.text(language, "asking.mode." + prompt.mode().code());
        return prompt.round() > 1
                ? messages.text(language, "asking.why.round", mode, prompt.round())
                : step.isEmpty() ? mode : mode + ": " + step.substring(0, 1).toLowerCase(language.locale()) + step.substring(1);
    }

    /** One sentence: the decision and since when it applies. */
    String decision(PromptRows.Waiting prompt) {
        return policies.find(prompt.policy())
                .map(policy -> policy.decision(language))
                .orElseGet(() -> messages.text(language, "asking.why.rule-gone"));
    }
}
