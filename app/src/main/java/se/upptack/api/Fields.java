package se.upptack.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.upptack.api.Problem.Fault;

/** Reads the fields of one body and gathers what is wrong with them, so that everything can be put right at once. */
final class Fields {

    private static final Predicate<String> ID = java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", java.util.regex.Pattern.CASE_INSENSITIVE)
            .asMatchPredicate();

    private static final UUID NOTHING = new UUID(0, 0);

    private final List<Fault> faults = new ArrayList<>();
    private final String within;

    Fields() {
        this("");
    }

    /** @param within pointer to the object whose fields are read */
    Fields(String within) {
        this.within = within;
    }

    /** The text, empty when nothing is said. */
    static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    static List<String> list(@Nullable List<String> said) {
        return said == null ? List.of() : said;
    }

    static boolean yes(@Nullable Boolean said) {
        return said != null && said;
    }

    /** The text; a fault when there is none. */
    String required(String field, @Nullable String said) {
        if (said == null || said.isBlank()) {
            fault(field, "api.fault.required");
            return "";
        }
        return said;
    }

    /** One of the codes; a fault when it is none of them. Empty when nothing is said. */
    String code(String field, @Nullable String said, Collection<String> codes) {
        if (said != null && !codes.contains(said)) {
            fault(field, "api.fault.one-of", String.join(", ", codes));
            return "";
        }
        return text(said);
    }

    /** The day, or null when nothing is said or it is no day. */
    @Nullable LocalDate day(String field, @Nullable String said) {
        try {
            return said == null ? null : Days.day(said);
        } catch (DateTimeException notADay) {
            fault(field, "api.fault.day");
            return null;
        }
    }

    /** The day; a fault and a day long ago when there is none, so that reading can go on. */
    LocalDate requiredDay(String field, @Nullable String said) {
        if (said == null) {
            fault(field, "api.fault.required");
        }
        var day = day(field, said);
        return day == null ? LocalDate.EPOCH : day;
    }

    /** The id, or null when nothing is said or it is no id. */
    @Nullable UUID id(String field, @Nullable String said) {
        if (said != null && !ID.test(said)) {
            fault(field, "api.fault.id");
            return null;
        }
        return said == null ? null : UUID.fromString(said);
    }

    /** The id; a fault and the id of nothing when there is none, so that reading can go on. */
    UUID requiredId(String field, @Nullable String said) {
        if (said == null) {
            fault(field, "api.fault.required");
        }
        var id = id(field, said);
        return id == null ? NOTHING : id;
    }

    void fault(String field, String key, String... arguments) {
        faults.add(Fault.at(within + "/" + field, key, arguments));
    }

    /** What was wrong elsewhere in the same body. */
    void add(Fields others) {
        faults.addAll(others.faults);
    }

    /** @throws Problem when anything was wrong */
    void end() {
        if (!faults.isEmpty()) {
            throw problem();
        }
    }

    Problem problem() {
        return Problem.notAccepted(faults);
    }

    /** The id in an address; what is no id is as missing as what does not exist. */
    static UUID inAddress(String text) {
        if (!ID.test(text)) {
            throw new se.upptack.platform.Missing();
        }
        return UUID.fromString(text);
    }

}
