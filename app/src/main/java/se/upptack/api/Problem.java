package se.upptack.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/** A request that cannot be carried out, for a reason of the contract. Nothing has been written when it is thrown. */
final class Problem extends RuntimeException {

    /** The closed list of problems. The code is the last part of the {@code type} and never changes its meaning. */
    enum Kind {
        SIGN_IN_REQUIRED(401),
        MISSING(404),
        METHOD_NOT_ALLOWED(405),
        UNREADABLE(400),
        INVALID_PARAMETER(400),
        IDEMPOTENCY_KEY_MISSING(400),
        IDEMPOTENCY_KEY_REUSED(409),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        NOT_ACCEPTED(422),
        BUSY(503),
        BROKEN(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /**
     * One thing to put right.
     *
     * @param pointer   where in the JSON it stands (RFC 6901), or null
     * @param parameter the query parameter or the column of a file it is about, or null
     * @param line      the line of the file or the place in the list counted from 1, or null when there is only one thing
     * @param key       message key of what to do; also the stable code for machines
     * @param arguments what to insert in the Swedish sentence, and {@code english} what to insert in the English one
     */
    record Fault(
            @Nullable String pointer, @Nullable String parameter, @Nullable Integer line, String key, List<String> arguments, List<String> english) {

        Fault {
            arguments = List.copyOf(arguments);
            english = List.copyOf(english);
        }

        Fault(@Nullable String pointer, @Nullable String parameter, @Nullable Integer line, String key, List<String> arguments) {
            this(pointer, parameter, line, key, arguments, arguments);
        }

        /** What to insert in the sentence of a language. */
        List<String> arguments(Language language) {
            return language == Language.SV ? arguments : english;
        }

        static Fault at(String pointer, String key, String... arguments) {
            return new Fault(pointer, null, null, key, List.of(arguments));
        }

        static Fault of(String parameter, String key, String... arguments) {
            return new Fault(null, parameter, null, key, List.of(arguments));
        }
    }

    private final Kind kind;
    private final transient List<Fault> faults;

    Problem(Kind kind, List<Fault> faults) {
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    static Problem of(Kind kind) {
        return new Problem(kind, List.of());
    }

    static Problem unreadable(Fault fault) {
        return new Problem(Kind.UNREADABLE, List.of(fault));
    }

    static Problem notAccepted(List<Fault> faults) {
        return new Problem(Kind.NOT_ACCEPTED, faults);
    }

    Kind kind() {
        return kind;
    }

    List<Fault> faults() {
        return faults;
    }
}
