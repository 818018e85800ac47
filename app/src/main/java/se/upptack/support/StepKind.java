package se.upptack.support;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the product does with a step; the values of {@code steps.does}. */
public enum StepKind {
    /** Something the worker does and marks. */
    MARK,
    /** Is anyone in danger now? Always first. */
    SAFETY,
    /** Information about support, with its form and language (ACT-02). */
    INFORMATION,
    /** Whether there already is relevant support (ACT-07). */
    EXISTING_SUPPORT,
    /** Coordination, which is closed as not applicable where there already is support (ACT-07). */
    COORDINATION,
    /** Whether the person wants support, asked before any referral (REF-15). */
    SUPPORT_WISH,
    /** The question about children; done behind the door for a child (CHILD-08). */
    CHILDREN,
    /** Whether to report concern for a child; done behind the door for a child (CHILD-01). */
    CHILD_REPORT,
    /** The one who uses violence, when an adult tells (ACT-17). */
    PERSPECTIVE,
    /** Referral; done behind the door for the adult. */
    REFERRAL,
    /** A day for following up (ACT-18). */
    FOLLOW_UP,
    /** Passing on within the agency (ACT-08, ACT-12, REF-18); done by what is passed on. */
    HANDOVER;

    /** What a worker may mark such a step as. The others are done by what is recorded behind a door or by setting a day. */
    Set<StepOutcome> markable() {
        return switch (this) {
            case MARK, SAFETY, PERSPECTIVE -> EnumSet.allOf(StepOutcome.class);
            case INFORMATION -> EnumSet.of(StepOutcome.DONE, StepOutcome.DECLINED, StepOutcome.OPEN);
            case EXISTING_SUPPORT -> EnumSet.of(StepOutcome.DONE, StepOutcome.DECLINED, StepOutcome.OPEN);
            case SUPPORT_WISH -> EnumSet.of(StepOutcome.DONE);
            case COORDINATION -> EnumSet.of(StepOutcome.DONE, StepOutcome.NOT_APPLICABLE, StepOutcome.OPEN);
            case REFERRAL, FOLLOW_UP, HANDOVER -> EnumSet.of(StepOutcome.NOT_APPLICABLE, StepOutcome.DECLINED, StepOutcome.OPEN);
            case CHILDREN, CHILD_REPORT -> EnumSet.noneOf(StepOutcome.class);
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A step of which the register says nothing is one to mark. */
    static StepKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElse(MARK);
    }
}
