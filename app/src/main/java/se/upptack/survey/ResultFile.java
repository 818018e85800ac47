package se.upptack.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import se.upptack.access.Visit;
import se.upptack.statistics.Value;

/**
 * The results as they stand on the page, one line for each question, place and answer: in text, as a workbook, and as syntax for SPSS, which holds the data
 * itself. No line is one person's.
 */
record ResultFile(List<String> header, List<Line> lines, String about) {

    /** A line; numbers are empty where nothing may be shown, and {@code mark} says why. */
    record Line(String question, String row, String place, String answer, String count, String base, String share, String low, String high, String mark) {

        List<String> cells() {
            return List.of(question, row, place, answer, count, base, share, low, high, mark);
        }
    }

    private static final int TEXTS = 4;

    static ResultFile of(ResultPage page, Visit visit) {
        Function<String, String> t = key -> visit.messages().text(visit.language(), key);
        var lines = new ArrayList<Line>();
        for (var block : page.blocks()) {
            for (int i = 0; i < block.columns().size(); i++) {
                for (var line : block.sides()) {
                    lines.add(line(block, i, line, t));
                }
                for (var line : block.options()) {
                    lines.add(line(block, i, line, t));
                }
                for (var line : block.apart()) {
                    lines.add(line(block, i, line, t));
                }
                lines.add(line(block, i, new ResultPage.Line(t.apply("survey.no-answer"), block.noAnswer().values()), t));
            }
        }
        for (var numbers : page.numbers()) {
            numbers.flags().forEach((flag, count) -> lines.add(new Line(numbers.question(), row(numbers.row()), t.apply("survey.all"), t.apply("survey.flag." + flag),
                    numbers.shown() ? count.toString() : "", "", "", "", "", numbers.shown() ? "" : t.apply("survey.withheld"))));
            lines.add(new Line(numbers.question(), row(numbers.row()), t.apply("survey.all"), t.apply("survey.sum"), numbers.shown() ? String.valueOf(numbers.sum()) : "", "", "", "", "",
                    numbers.shown() ? "" : t.apply("survey.withheld")));
        }
        var header = java.util.stream.Stream.of("question", "row", "place", "answer", "count", "base", "share", "low", "high", "mark").map(key -> t.apply("survey.file." + key)).toList();
        return new ResultFile(header, lines, page.round().title() + ". " + t.apply("survey.file.about"));
    }

    private static String row(@org.jspecify.annotations.Nullable String row) {
        return row == null ? "" : row;
    }

    private static Line line(ResultPage.Block block, int at, ResultPage.Line line, Function<String, String> t) {
        var value = line.values().get(at);
        var base = block.base().values().get(at) instanceof Value.Counted(var count) ? String.valueOf(count) : "";
        return switch (value) {
            case Value.Share share -> new Line(block.question(), row(block.row()), block.columns().get(at), line.name(), String.valueOf(share.part()), String.valueOf(share.whole()),
                    decimal(share.share()), decimal(share.low()), decimal(share.high()), "");
            case Value.Counted(var count) -> new Line(block.question(), row(block.row()), block.columns().get(at), line.name(), String.valueOf(count), base, "", "", "", "");
            case Value.Nothing _ -> new Line(block.question(), row(block.row()), block.columns().get(at), line.name(), "", base, "", "", "", "–");
            case Value.Rate _, Value.CannotBeAssessed _, Value.Missing _, Value.Withheld _ ->
                new Line(block.question(), row(block.row()), block.columns().get(at), line.name(), "", base, "", "", "", t.apply("survey.withheld"));
        };
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    byte[] csv() {
        var out = new StringBuilder("\uFEFF").append(joined(header));
        lines.forEach(line -> out.append(joined(line.cells())));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String joined(List<String> cells) {
        return cells.stream().map(ResultFile::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String cell) {
        var safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Upptack", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.value(0, 0, about);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(1, column, header.get(column));
                sheet.style(1, column).bold().set();
            }
            sheet.freezePane(0, 2);
            for (int i = 0; i < lines.size(); i++) {
                var cells = lines.get(i).cells();
                for (int column = 0; column < cells.size(); column++) {
                    if (column >= TEXTS && column < cells.size() - 1 && !cells.get(column).isEmpty()) {
                        sheet.value(i + 2, column, Double.valueOf(cells.get(column)));
                    } else {
                        sheet.value(i + 2, column, cells.get(column));
                    }
                }
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Syntax with the data in it: cases are cells, weighted by their count. Texts are quoted as SPSS wants them. */
    byte[] syntax() {
        var out = new StringBuilder("* " + about.replace(".", ";") + ".\r\nSET UNICODE=ON.\r\nDATA LIST LIST (\",\") /"
                + "question (A250) row (A250) place (A250) answer (A250) count (F8.0) base (F8.0) share (F6.4) low (F6.4) high (F6.4) mark (A60).\r\nVARIABLE LABELS");
        var names = List.of("question", "row", "place", "answer", "count", "base", "share", "low", "high", "mark");
        for (int i = 0; i < names.size(); i++) {
            out.append("\r\n  ").append(names.get(i)).append(" '").append(header.get(i).replace("'", "''")).append('\'');
        }
        out.append(".\r\nBEGIN DATA\r\n");
        lines.forEach(line -> out.append(line.cells().stream().map(cell -> cell.matches("[0-9.]+") ? cell : '"' + cell.replace('"', '\'').replaceAll("\\R", " ") + '"')
                .collect(Collectors.joining(","))).append("\r\n"));
        return out.append("END DATA.\r\nWEIGHT BY count.\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
