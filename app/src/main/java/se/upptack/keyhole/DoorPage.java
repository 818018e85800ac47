package se.upptack.keyhole;

/**
 * The page where a recipient types the code.
 *
 * @param token    the secret part of the link
 * @param refused  the link and the code open nothing
 * @param answered an answer has just been received
 */
public record DoorPage(String token, boolean refused, boolean answered) {

    public String path() {
        return "/m/" + token;
    }
}
