package se.upptack.concern;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A report as far as it has been written, as it was typed. Nothing is required of a draft, so that it can be paused at any point.
 *
 * @param danger   whether the child is in danger now: a code of {@link Danger}, or empty
 * @param receiver a code of {@link Receiver}, or empty
 * @param municipality four digits, or empty; where the children live
 * @param interpreter {@code yes}, {@code no}, {@code unknown} or empty
 * @param actors   codes of {@code child-actor}
 * @param feedback {@code yes}, {@code no} or empty
 * @param seen     what the worker saw or heard herself
 * @param told     what someone told, in that person's words
 * @param background what else the receiver needs, as little as possible
 * @param rights   codes of {@code child-rights} that have been thought of (CHILD-14); they are not sent
 */
public record ReportDraft(
        String danger,
        String receiver,
        String municipality,
        List<Child> children,
        List<Guardian> guardians,
        String interpreter,
        String language,
        Set<String> actors,
        String feedback,
        String seen,
        String told,
        String background,
        String suspectedDay,
        String suspectedTime,
        String cause,
        Set<String> also,
        Set<String> rights) {

    /** More children than this are reported in two reports. */
    static final int MOST_CHILDREN = 12;
    static final int MOST_GUARDIANS = 4;

    /**
     * One child: only what is known and needed.
     *
     * @param born      a day as typed, or empty when it is not known; for an unborn child when it is expected
     * @param stays     where the child is now, in words
     * @param school    preschool or school, or empty
     * @param sheltered the child or someone it lives with has protected personal data
     */
    public record Child(String name, String born, boolean unborn, String stays, String school, boolean sheltered) {

        public static final Child NOBODY = new Child("", "", false, "", "", false);

        boolean blank() {
            return equals(NOBODY);
        }
    }

    /**
     * One guardian and whether she has been told of the report.
     *
     * @param told   {@code yes}, {@code no} or empty
     * @param reason a code of {@code not-told-reason}, or empty
     */
    public record Guardian(String name, String told, String reason) {

        public static final Guardian NOBODY = new Guardian("", "", "");

        boolean blank() {
            return equals(NOBODY);
        }
    }

    /** Whether a child is in danger now. */
    public enum Danger {
        NO,
        UNKNOWN,
        /** Yes, and 112 has been called. */
        CALLED,
        /** Yes, and nobody has been called. Comes before everything else. */
        NOT_CALLED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Who receives the report. */
    public enum Receiver {
        SOCIAL_SERVICES,
        POLICE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public ReportDraft {
        children = List.copyOf(children);
        guardians = List.copyOf(guardians);
        actors = sorted(actors);
        also = sorted(also);
        rights = sorted(rights);
    }

    /** The first page of a report: nothing is known but when the suspicion arose and why, where that was said with the decision. */
    static ReportDraft begin(String suspectedDay, String suspectedTime, String cause, Set<String> also) {
        return new ReportDraft(
                "", Receiver.SOCIAL_SERVICES.code(), "", List.of(), List.of(), "", "", Set.of(), "", "", "", "", suspectedDay, suspectedTime, cause, also,
                Set.of());
    }

    /** Without the rows where nothing was typed. */
    ReportDraft withoutBlanks() {
        return with(children.stream().filter(child -> !child.blank()).toList(), guardians.stream().filter(guardian -> !guardian.blank()).toList());
    }

    ReportDraft with(List<Child> someChildren, List<Guardian> someGuardians) {
        return new ReportDraft(
                danger, receiver, municipality, someChildren, someGuardians, interpreter, language, actors, feedback, seen, told, background, suspectedDay,
                suspectedTime, cause, also, rights);
    }

    private static Set<String> sorted(Set<String> codes) {
        return java.util.Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
