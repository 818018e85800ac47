package se.upptack.encounter;

/**
 * A meeting without a case, as someone wants it counted.
 *
 * @param key          names this request: the same key again is the same meeting; 8 to 200 characters
 * @param unit         one of the actor's units
 * @param line         a service line in which meetings without a case are counted
 * @param customer     the agency whose customer it was, or {@value #UNKNOWN}
 * @param told         violence was disclosed
 * @param informed     information about protection and support was given; at least one of the two is true
 * @param channel      code of the list {@code channel}; {@code group} for a group that was informed together
 * @param language     code of the list {@code language}
 * @param presence     code of the list {@code presence}; empty for a group
 * @param participants 1, or for a group how many took part, at most 500
 */
public record Meeting(
        String key,
        String unit,
        String line,
        String customer,
        boolean told,
        boolean informed,
        String channel,
        String language,
        String presence,
        int participants) {

    /** The customer when nobody knows or asks which agency it concerns. */
    public static final String UNKNOWN = "unknown";

    static final String GROUP = "group";

    public boolean group() {
        return channel.equals(GROUP);
    }
}
