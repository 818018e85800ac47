package se.upptack.statistics;

import java.util.List;

/**
 * Referrals by kind of support and by the rule behind the question.
 *
 * @param undivided whether the selection has a channel, which referrals do not carry
 * @param rules     the names of the columns, without the last, which is their sum
 * @param totals    one for each column
 * @param services the same for each service, by name
 * @param area      for coordination associations: referrals within the area and beyond it, and, unless a rule is chosen, participants referred
 *                  and those of them within the area; otherwise empty
 */
public record ReferralsView(Frame frame, boolean undivided, List<String> rules, List<Line> lines, List<Value> totals, List<Line> services,
        List<Value> area) {

    /** One kind of support or one service, with one value for each column. */
    public record Line(String name, List<Value> values) {}
}
