package se.upptack.logreview;

import java.util.List;

/**
 * One page of the log.
 *
 * @param account the account to show, or empty for all
 * @param refused only what was refused
 */
public record LogView(
        List<Line> lines, String from, String to, String account, boolean refused, List<Choice> actions, int page, boolean more, String query) {

    /**
     * One act.
     *
     * @param cases how many cases it showed or touched
     * @param mark  the first characters of the case's own random id, to see that two acts concern the same case; empty when none or many
     */
    public record Line(String at, String account, String roles, String what, int cases, String mark, boolean refused) {}

    /** An action to choose. */
    public record Choice(String code, String name, boolean chosen) {}
}
