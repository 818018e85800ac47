package se.upptack.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a service is for (REF-01). One service may be for several. */
public enum TargetGroup {
    EXPOSED,
    /** Those who use violence and may want to stop; the same functions as for those exposed (REF-07, PERP-03). */
    USES_VIOLENCE,
    CHILD,
    /** Staff who want advice. Not someone to refer a person to. */
    PROFESSIONAL,
    /** Those close to someone exposed or someone who uses violence. */
    RELATIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TargetGroup> of(String code) {
        return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst();
    }
}
