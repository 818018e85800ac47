package se.upptack.survey;

import java.util.Arrays;
import java.util.List;

/** Closed values by name, for forms. */
public final class ModeNames {

    /** The modes, in the order they are offered. */
    public static final List<String> ALL = Arrays.stream(Round.Mode.values()).map(Round.Mode::code).toList();

    /** What a respondent may be at work. */
    public static final List<String> ROLES = List.of("staff", "manager", "support");

    /** How good a number is (SURV-12). */
    public static final List<String> FLAGS = List.of("exact", "approximate", "zero", "cannot", "outside");

    /** What can be decided of a free text (SURV-13). */
    public static final List<String> DECISIONS = List.of("relevant", "outside", "left-out");

    /** What a dialogue can be about (SURV-18). */
    public static final List<String> THEMES = List.of("asking", "knowledge", "information", "referral", "conditions", "other");

    /** What can be noted of an interview, in the order it happens. */
    public static final List<String> STEPS =
            List.of("accepted", "declined", "consent-written", "consent-oral", "consent-recording", "recorded", "transcript", "send", "code", "withdrawn");

    private ModeNames() {}
}
