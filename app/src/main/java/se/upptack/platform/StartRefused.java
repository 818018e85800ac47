package se.upptack.platform;

/** The application may not start as things are. Carries one plain sentence on what is wrong and one on what to do about it; an operator sees exactly these two. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    public StartRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public StartRefused(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What the operator should do, as one sentence. */
    public String remedy() {
        return remedy;
    }
}
