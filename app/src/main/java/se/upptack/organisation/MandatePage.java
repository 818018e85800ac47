package se.upptack.organisation;

import java.util.List;

/**
 * Who holds which role, and who lacks the written mandate that the role needs (ORG-05, ORG-06).
 *
 * @param lacking how many of those shown on the day lack a mandate that their role needs
 */
public record MandatePage(
        String on, List<Choice> organisations, String organisation, boolean onlyLacking, List<Line> lines, int holders, int lacking,
        List<se.upptack.platform.FormError> errors) {

    /** Whether there is a written mandate. */
    public enum Mandate {
        /** There is. */
        YES,
        /** There is none. */
        NO,
        /** Nobody knows; not the same as none. */
        UNKNOWN,
        /** The role needs none. */
        NOT_NEEDED;

        /** The message that says it. */
        public String key() {
            return "organisation.mandate." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        boolean lacking() {
            return this == NO || this == UNKNOWN;
        }
    }

    /** @param share per cent of working time, or empty; {@code where} is the unit or the network */
    public record Line(String id, String role, String person, String organisation, String where, String share, Period period, Mandate coordinate,
            Mandate train) {

        public boolean lacking() {
            return coordinate.lacking() || train.lacking();
        }
    }
}
