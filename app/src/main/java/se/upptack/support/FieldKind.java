package se.upptack.support;

import java.util.Arrays;
import java.util.Locale;

/** What a field of a step holds; the values of {@code step-fields.kind}. None of them is free text. */
enum FieldKind {
    YES_NO,
    YES_NO_UNKNOWN,
    /** One code of a code list. */
    CHOICE,
    /** Any number of codes of a code list. */
    CHOICES,
    DATE,
    /** A unit of the agency. */
    UNIT,
    /** A service line of the agency. */
    SERVICE_LINE,
    /** A provision of the legal register. */
    LAW,
    COUNT;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FieldKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }
}
