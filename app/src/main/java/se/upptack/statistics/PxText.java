package se.upptack.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.upptack.platform.Language;
import se.upptack.statistics.ExportTable.Row;

/** An indicator as a PX file. The signs of missing values are those of the format: {@code ".."} withheld, {@code "."} not applicable and so on. */
final class PxText {

    /** No line of a PX file may be longer than 256 characters. */
    private static final int LONGEST = 200;

    private PxText() {}

    static String write(ExportTable table, LocalDate today) {
        var text = new StringBuilder();
        var language = table.language() == Language.SV ? "sv" : "en";
        var name = table.indicator().name(table.language());
        var by = heading(table);
        var contents = table.t("figures.value");
        line(text, "CHARSET", "ANSI");
        line(text, "AXIS-VERSION", "2013");
        line(text, "CODEPAGE", "utf-8");
        line(text, "LANGUAGE", language);
        line(text, "CREATION-DATE", today.toString().replace("-", "") + " 00:00");
        text.append("DECIMALS=4;\r\nSHOWDECIMALS=").append(table.contents().size() == 1 ? 0 : 4).append(";\r\n");
        line(text, "MATRIX", "TABLE");
        line(text, "SUBJECT-CODE", "UP");
        line(text, "SUBJECT-AREA", table.t("figures.title"));
        var year = year(table);
        line(text, "TITLE", name + ", " + table.from() + " – " + table.to() + ", " + table.byName());
        line(text, "CONTENTS", name);
        line(text, "UNITS", table.t("figures.export.units"));
        line(text, "STUB", by);
        text.append("HEADING=").append(quoted(contents)).append(',').append(quoted(table.t("figures.export.year"))).append(";\r\n");
        list(text, "VALUES(" + quoted(by) + ")", table.rows().stream().map(Row::name).toList());
        list(text, "VALUES(" + quoted(contents) + ")", table.contents().stream().map(table::name).toList());
        list(text, "VALUES(" + quoted(table.t("figures.export.year")) + ")", List.of(year));
        list(text, "CODES(" + quoted(by) + ")", table.rows().stream().map(row -> table.figure().by() != null && table.figure().by().area() && row.key().equals("total") ? "00" : row.key()).toList());
        list(text, "CODES(" + quoted(contents) + ")", table.contents().stream().map(ExportTable.Content::code).toList());
        line(text, "DATASYMBOL1", table.name(ExportTable.Mark.CANNOT_BE_ASSESSED));
        line(text, "DATASYMBOL2", table.name(ExportTable.Mark.WITHHELD));
        line(text, "DATASYMBOL3", table.name(ExportTable.Mark.MISSING));
        line(text, "DATASYMBOLNIL", table.name(ExportTable.Mark.NOTHING));
        line(text, "SOURCE", table.t("figures.source." + table.indicator().sourceKind()));
        line(text, "NOTE", table.about().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).collect(Collectors.joining("#")));
        text.append("DATA=\r\n");
        for (var row : table.rows()) {
            text.append(table.contents().stream().map(content -> cell(row, content)).collect(Collectors.joining(" "))).append("\r\n");
        }
        return text.append(";\r\n").toString();
    }

    /** The area has the name that official files give it, so that a reader knows it for one. */
    private static String heading(ExportTable table) {
        return table.figure().by() != null && table.figure().by().area() ? "region" : table.byName();
    }

    /** A whole calendar year by its four figures, any other period by its months. */
    private static String year(ExportTable table) {
        int from = table.figure().from();
        return from % 100 == 1 && table.figure().to() == from + 11 ? String.valueOf(from / 100) : table.from() + " – " + table.to();
    }

    private static String cell(Row row, ExportTable.Content content) {
        return switch (row.mark()) {
            case NONE -> row.text(content);
            case CANNOT_BE_ASSESSED -> "\".\"";
            case WITHHELD -> "\"..\"";
            case MISSING -> "\"...\"";
            case NOTHING -> "\"-\"";
        };
    }

    private static void line(StringBuilder text, String keyword, String value) {
        text.append(keyword).append('=').append(quoted(value)).append(";\r\n");
    }

    private static void list(StringBuilder text, String keyword, List<String> values) {
        text.append(keyword).append('=').append(values.stream().map(PxText::quoted).collect(Collectors.joining(",\r\n"))).append(";\r\n");
    }

    /** In quotes; a long text goes on in quotes on the next line. */
    private static String quoted(String value) {
        var plain = value.replace('"', '\'').replaceAll("\\s+", " ");
        var parts = new StringBuilder("\"");
        for (int at = 0; at < plain.length(); at += LONGEST) {
            parts.append(at == 0 ? "" : "\"\r\n\"").append(plain, at, Math.min(plain.length(), at + LONGEST));
        }
        return parts.append('"').toString();
    }
}
