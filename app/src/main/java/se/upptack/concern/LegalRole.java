package se.upptack.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a worker is in the eyes of the law on reporting concern. Personal: two colleagues on one unit may differ (CHILD-02). */
public enum LegalRole {
    /** The profession is covered by the act on health care, also at an agency that is no health care. */
    HEALTH_CARE_STAFF,
    /** Social services, or another activity that concerns children. */
    SOCIAL_SERVICES_STAFF,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LegalRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
