package se.upptack.goal;

import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** What a review reads, and the language it answers in. */
record Papers(GoalSources sources, Messages messages, Language language) {

    static Papers of(RegisterSnapshot known, Messages messages, Language language) {
        return new Papers(new GoalSources(known), messages, language);
    }

    String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    String name(Row row) {
        return row.text("name", language);
    }

    String about(Row statement) {
        return statement.text("text", language);
    }
}
