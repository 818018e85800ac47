package se.upptack.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of figures count. These follow from the vocabulary of facts and hold for every assignment; the indicators of an assignment
 * come from its registers. The sentence that defines a count is the message {@code figures.count.<code>.means}.
 *
 * <p>Questions that are due are read on the month they fell due, with whatever came of them since; everything else on its own month.
 */
enum Count {
    SHOULD_ASK("kind=prompt & mode=routine|periodic"),
    /** Those of {@link #SHOULD_ASK} that are missed if they are not put: due before this month, or ended already. */
    DUE(null),
    PUT("kind=occasion & mode=routine|periodic & closes=yes & outcome=asked-no|asked-yes|declined"),
    NO_PART("kind=occasion & mode=routine|periodic & closes=yes & outcome=declined-participation"),
    NOT_ASKED("kind=occasion & mode=routine|periodic & closes=yes & outcome=not-asked"),
    TOLD_FIRST("kind=occasion & mode=routine|periodic & closes=yes & outcome=self-disclosed"),
    LAPSED("kind=prompt & mode=routine|periodic & state=lapsed"),
    OVERDUE(null),
    WAITING(null),
    /** Where routine means asking regardless of what was perceived (ASK-13). */
    NOT_PERCEIVED("kind=occasion & mode=routine & closes=yes & outcome=not-asked & reason=not-perceived-exposed"),
    NEVER_ALONE("kind=occasion & mode=routine|periodic & closes=yes & outcome=not-asked & reason=not-alone"),
    DEFERRED("kind=occasion & outcome=deferred"),
    DEFERRED_ALONE("kind=occasion & outcome=deferred & reason=not-alone"),
    ASKED("kind=occasion & outcome=asked-no|asked-yes|declined"),
    ANSWERED_YES("kind=occasion & outcome=asked-yes"),
    ANSWERED_NO("kind=occasion & outcome=asked-no"),
    DECLINED("kind=occasion & outcome=declined"),
    DETECTED("kind=occasion & outcome=asked-yes|self-disclosed"),
    TOLD("kind=occasion & outcome=self-disclosed"),
    EXPOSED("kind=occasion & outcome=asked-yes|self-disclosed & exposure=present|past|both"),
    USES("kind=occasion & outcome=asked-yes|self-disclosed & uses_violence=yes"),
    CHILD("kind=occasion & outcome=asked-yes|self-disclosed & child_witness=yes"),
    WANTS("kind=occasion & outcome=asked-yes|self-disclosed & wants_support=yes"),
    REFERRED("kind=referral & state=information-given|contact-made|received|ended|ended-unconfirmed|withdrawn-after-information"
            + "|withdrawn-after-contact|withdrawn-after-receipt"),
    RECEIVED("kind=referral & state=received|ended|withdrawn-after-receipt"),
    INFORMED("kind=occasion & informed=yes"),
    SHOULD_INFORM("kind=prompt & mode=inform-first"),
    INFORM_DUE(null),
    INFORMED_FIRST("kind=occasion & mode=inform-first & closes=yes & informed=yes"),
    SIGNS("kind=indication"),
    SIGNS_ASKED("kind=indication & state=asked"),
    MEETINGS_TOLD("kind=encounter & outcome=self-disclosed"),
    MEETINGS_INFORMED("kind=encounter & informed=yes"),
    REPORTS("kind=child-report"),
    REPORTS_VIOLENCE("kind=child-report & about_violence=yes");

    private final @Nullable Measure measure;

    Count(@Nullable String where) {
        measure = where == null ? null : Measure.of(where);
    }

    /** The name in messages and addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is asked of the figure book, in the order that {@link #read} expects. */
    static List<Measure> measures(int currentMonth) {
        return Arrays.stream(values()).map(count -> switch (count) {
            case DUE -> SHOULD_ASK.counted().due(currentMonth);
            case INFORM_DUE -> SHOULD_INFORM.counted().due(currentMonth);
            case OVERDUE, WAITING -> SHOULD_ASK.counted();
            default -> count.counted();
        }).toList();
    }

    /** Works out the counts that follow from others in the sums of {@link #measures}. */
    static void settle(long[] sums) {
        sums[WAITING.ordinal()] = sums[SHOULD_ASK.ordinal()] - sums[DUE.ordinal()];
        sums[OVERDUE.ordinal()] = sums[DUE.ordinal()] - sums[PUT.ordinal()] - sums[NO_PART.ordinal()] - sums[NOT_ASKED.ordinal()]
                - sums[TOLD_FIRST.ordinal()] - sums[LAPSED.ordinal()];
    }

    /** The counts of one group from settled sums. */
    static Map<Count, Long> read(long[] sums) {
        var counts = new EnumMap<Count, Long>(Count.class);
        for (var count : values()) {
            counts.put(count, sums[count.ordinal()]);
        }
        return counts;
    }

    /** Whether the count exists for a breakdown or filter: a question that is due has no channel yet. */
    boolean carries(Breakdown breakdown) {
        return switch (this) {
            case DUE, OVERDUE, WAITING -> SHOULD_ASK.carries(breakdown);
            case INFORM_DUE -> SHOULD_INFORM.carries(breakdown);
            default -> counted().carries(breakdown);
        };
    }

    boolean suits(Selection selection) {
        return (selection.channel() == null || carries(Breakdown.CHANNEL)) && (selection.mode() == null || carries(Breakdown.MODE));
    }

    /** What a fact must meet to be counted, as a pack would write it. */
    String where() {
        return counted().where().canonical();
    }

    private Measure counted() {
        if (measure == null) {
            throw new IllegalStateException(name() + " is worked out and not counted");
        }
        return measure;
    }
}
