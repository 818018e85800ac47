package se.upptack.effort;

/** A request of a directory that cannot be carried out (RFC 7644, section 3.12). Nothing has been written when it is thrown. */
final class ScimProblem extends RuntimeException {

    private final int status;
    private final String type;
    private final String detail;

    ScimProblem(int status, String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.detail = detail;
    }

    static ScimProblem missing() {
        return new ScimProblem(404, "", "There is no such resource.");
    }

    static ScimProblem value(String detail) {
        return new ScimProblem(400, "invalidValue", detail);
    }

    int status() {
        return status;
    }

    /** One of the words of the standard, or empty. */
    String type() {
        return type;
    }

    String detail() {
        return detail;
    }
}
