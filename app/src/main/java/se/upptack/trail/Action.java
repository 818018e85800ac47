package se.upptack.trail;

/**
 * A server-decided name of something done with person data, such as {@code asking.work-list}. Its sentence for the log reviewer is the
 * message {@code trail.action.<code>}.
 */
public record Action(String code) {

    public Action {
        if (!code.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("An action is named module.what-was-done: " + code);
        }
    }
}
