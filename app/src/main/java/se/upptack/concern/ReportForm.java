package se.upptack.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import se.upptack.access.Visit;

/** Reads a report from the fields of its form. Rows are numbered from 0: {@code child-0-name}. */
final class ReportForm {

    private static final Pattern CHILD = Pattern.compile("child-([0-9]{1,2})-[a-z]+");
    private static final Pattern GUARDIAN = Pattern.compile("guardian-([0-9]{1,2})-[a-z]+");
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private ReportForm() {}

    static ReportDraft read(Visit visit, Map<String, String> fields) {
        return new ReportDraft(
                text(fields, "danger"), text(fields, "receiver"), text(fields, "municipality"), children(fields), guardians(fields),
                text(fields, "interpreter"), text(fields, "language"), codes(visit, "actor"), text(fields, "feedback"), text(fields, "seen"),
                text(fields, "told"), text(fields, "background"), text(fields, "suspected-day"), text(fields, "suspected-time"), text(fields, "cause"),
                codes(visit, "also"), codes(visit, "rights"));
    }

    private static List<ReportDraft.Child> children(Map<String, String> fields) {
        return rows(fields, CHILD, row -> new ReportDraft.Child(
                text(fields, "child-" + row + "-name"), text(fields, "child-" + row + "-born"), fields.containsKey("child-" + row + "-unborn"),
                text(fields, "child-" + row + "-stays"), text(fields, "child-" + row + "-school"), fields.containsKey("child-" + row + "-sheltered")));
    }

    private static List<ReportDraft.Guardian> guardians(Map<String, String> fields) {
        return rows(fields, GUARDIAN, row -> new ReportDraft.Guardian(
                text(fields, "guardian-" + row + "-name"), text(fields, "guardian-" + row + "-told"), text(fields, "guardian-" + row + "-reason")));
    }

    private static <T> List<T> rows(Map<String, String> fields, Pattern names, IntFunction<T> row) {
        var numbers = new java.util.TreeSet<Integer>();
        fields.keySet().forEach(field -> {
            var matcher = names.matcher(field);
            if (matcher.matches()) {
                numbers.add(Integer.parseInt(matcher.group(1)));
            }
        });
        var rows = new ArrayList<T>();
        numbers.forEach(number -> rows.add(row.apply(number)));
        return rows;
    }

    private static Set<String> codes(Visit visit, String field) {
        return Set.copyOf(visit.values(field));
    }

    /** With one kind of line end and without spaces around; what cannot be stored at all is left out. */
    private static String text(Map<String, String> fields, String field) {
        return LINE_END.matcher(fields.getOrDefault(field, "")).replaceAll("\n").replace('\t', ' ').replace("\0", "").strip();
    }
}
