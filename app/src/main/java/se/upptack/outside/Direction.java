package se.upptack.outside;

/** Which end of a series is the good one (IND-08). */
enum Direction {
    HIGH("high"),
    LOW("low"),
    /** Neither: such a series has no bands. */
    NONE("none");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Direction of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no direction is called " + code);
    }
}
