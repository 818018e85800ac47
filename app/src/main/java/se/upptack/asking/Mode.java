package se.upptack.asking;

import java.util.Arrays;
import java.util.Locale;

/** On what ground a question or an information is due (ASK-01). */
public enum Mode {
    /** Everyone in scope is asked, whatever anyone has perceived. */
    ROUTINE,
    /** Asked when there are signs. */
    INDICATION,
    /** Information comes before any question (ASK-07). */
    INFORM_FIRST,
    /** Asked again at an interval (ASK-08, PILOT-02). */
    PERIODIC,
    /** No policy asked for it: the worker or the person raised it. Never the mode of a policy or a prompt. */
    OWN_INITIATIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Mode of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst().orElseThrow();
    }
}
