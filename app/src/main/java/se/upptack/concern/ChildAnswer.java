package se.upptack.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known after children were asked about (CHILD-08). */
public enum ChildAnswer {
    NO_CHILDREN,
    /** There are children, and there is concern for one of them. An unborn child counts. */
    CONCERN,
    /** There are children, and no concern. */
    NO_CONCERN,
    /** Not asked this time; stays to be done. */
    NOT_ASKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ChildAnswer> of(String code) {
        return Arrays.stream(values()).filter(answer -> answer.code().equals(code)).findFirst();
    }
}
