package se.upptack.support;

import java.util.List;
import java.util.Map;

/** All that is known of one answer, read in one go. {@code confirmed} is by step the version a second handler stands behind. */
record Known(
        Answer answer, StepList list, Map<String, StepRecord> noted, Map<String, Integer> confirmed, List<FollowUp> followUps, List<Handover> handovers,
        List<CaseMark> marks, List<Behind> doors) {

    /** What stands behind one of the doors. */
    record Behind(SupportSection.Door door, SupportSection.Shown shown) {}
}
