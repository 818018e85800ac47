package se.upptack.organisation;

import se.upptack.pack.Row;

/** A policy in one sentence. */
final class PolicyText {

    private PolicyText() {}

    /** "På rutin vid ansökan (utredningskrävande ärenden): inom 14 dagar." */
    static String of(Row policy, Words words) {
        var text = new StringBuilder(words.t("policies.mode." + policy.text("mode")));
        if (!policy.text("trigger").equals("*")) {
            text.append(words.t("policies.at", words.name("triggers", policy.text("trigger"))));
        }
        if (!policy.text("case_type").equals("*")) {
            text.append(words.t("policies.for", words.name("case-types", policy.text("case_type"))));
        }
        policy.whole("interval_months").ifPresent(months -> text.append(words.t("policies.every", months)));
        if (policy.text("topic").equals("threats-and-violence")) {
            text.append(words.t("policies.threats"));
        }
        return text.append('.').toString();
    }
}
