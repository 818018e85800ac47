package se.upptack.directory;

import java.util.List;
import java.util.Set;

/** The closed words of the directory. The table knows the same. */
final class Kinds {

    /** What a service may be (REF-03). */
    static final List<String> ALL = List.of(
            "social-services", "health-care", "police", "shelter", "victim-support", "barnahus", "mens-centre", "family-counselling", "probation-programme",
            "national-line", "professional-line", "sheltered-housing", "migration-reception", "health-examination", "employee-support", "other");

    /** Where someone may live in hiding: their address is always protected. */
    static final Set<String> HIDDEN = Set.of("sheltered-housing", "shelter");

    static final List<String> CHANNELS = List.of("phone", "chat", "email", "text", "web", "visit");
    static final List<String> COSTS = List.of("free", "fee");
    static final List<String> TIERS = List.of("public", "staff", "named");
    static final List<String> STATES = List.of("active", "unconfirmed", "closed");

    private Kinds() {}
}
