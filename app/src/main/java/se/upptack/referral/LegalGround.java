package se.upptack.referral;

/**
 * A named provision that permits a contact without consent, and why it applies here.
 *
 * @param law id in the register {@code laws}
 */
public record LegalGround(String law, Reason reason) {

    /** Why, in the worker's words. Never printed: it may say something about someone. */
    public record Reason(String text) {

        public static final int SHORTEST = 10;
        public static final int LONGEST = 500;

        public Reason {
            text = text.strip();
            if (text.length() < SHORTEST || text.length() > LONGEST) {
                throw new IllegalArgumentException("a reason is " + SHORTEST + " to " + LONGEST + " characters");
            }
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    public LegalGround {
        if (law.isBlank()) {
            throw new IllegalArgumentException("a ground names its provision");
        }
    }
}
