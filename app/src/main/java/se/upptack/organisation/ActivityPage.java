package se.upptack.organisation;

import java.util.List;
import se.upptack.pack.Citation;
import se.upptack.platform.FormError;

/**
 * How each activity of the municipalities asks (ASK-09), and shares that other registers give, such as maternity care's (ASK-35).
 *
 * @param activities the activities that all municipalities have
 * @param sums       for each activity how many ask everyone, on signs, not at all, and how many have not answered
 * @param mine       the form of the reader's own municipality, or null
 * @param share      the form of the reader's own care giver, or null
 */
public record ActivityPage(
        List<Choice> counties,
        String county,
        int year,
        List<Integer> years,
        List<Choice> activities,
        List<Sum> sums,
        List<Line> lines,
        List<Share> shares,
        @org.jspecify.annotations.Nullable Mine mine,
        @org.jspecify.annotations.Nullable ShareForm share,
        List<FormError> errors) {

    public record Sum(String activity, int routine, int indication, int none, int unanswered) {}

    /** @param answers in words, in the order of the activities; empty where nothing is known */
    public record Line(String name, String organisation, List<Answer> answers) {}

    public record Answer(String activity, String code, String words) {}

    /** @param numbers "87 %" or "870 of 1 000" */
    public record Share(String organisation, String line, String year, String percent, String numbers, String note, List<Citation> sources) {}

    /** @param answers the code chosen for each activity, empty for none */
    public record Mine(String name, List<Answer> answers, List<Choice> choices) {}

    public record ShareForm(String name, List<Choice> lines, String line, String year, String percent, String asked, String registered) {}
}
