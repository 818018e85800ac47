package se.upptack.asking;

import java.util.Locale;

/** What a prompt asks the worker to do. */
enum PromptKind {
    ASK,
    INFORM;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PromptKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
