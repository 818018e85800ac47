package se.upptack.pack;

/** What may change in a row by which occasions have been judged: it may be ended once, and its remarks may be mended. */
final class Frozen {

    private Frozen() {}

    static boolean mayChange(String column, String was, String becomes) {
        return was.equals(becomes) || Register.REMARKS.contains(column) || column.equals("valid_to") && was.isEmpty();
    }
}
