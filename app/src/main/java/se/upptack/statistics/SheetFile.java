package se.upptack.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An indicator as a workbook: the first sheet says what it is, the second has the numbers. */
final class SheetFile {

    private SheetFile() {}

    static byte[] write(ExportTable table) {
        return write(List.of(table));
    }

    /** Tables of one indicator, divided differently, behind one first sheet. */
    static byte[] write(List<ExportTable> tables) {
        var first = tables.getFirst();
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Upptack", "1.0")) {
            var readme = book.newWorksheet(first.t("figures.export.sheet.readme"));
            readme.width(0, 28);
            readme.width(1, 100);
            int line = 0;
            for (var one : first.about().entrySet()) {
                readme.value(line, 0, one.getKey());
                readme.style(line, 0).bold().set();
                readme.value(line, 1, one.getValue());
                readme.style(line, 1).wrapText(true).set();
                line++;
            }
            readme.finish();
            for (var table : tables) {
                fill(book.newWorksheet(tables.size() == 1 ? table.t("figures.export.sheet.table") : name(table)), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What a sheet may be called: no more than 31 characters, none of those that formulas use. */
    private static String name(ExportTable table) {
        var name = table.byName().replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.substring(0, Math.min(31, name.length()));
    }

    private static void fill(Worksheet sheet, ExportTable table) throws IOException {
        sheet.value(0, 0, table.t("figures.export.key"));
        sheet.value(0, 1, table.byName());
        int column = 2;
        for (var content : table.contents()) {
            sheet.value(0, column++, table.name(content));
        }
        sheet.value(0, column, table.t("figures.export.mark"));
        sheet.range(0, 0, 0, column).style().bold().set();
        sheet.freezePane(0, 1);
        int at = 1;
        for (var row : table.rows()) {
            sheet.value(at, 0, row.key());
            sheet.value(at, 1, row.name());
            column = 2;
            for (var content : table.contents()) {
                var number = row.number(content);
                if (number.isPresent()) {
                    boolean whole = content == ExportTable.Content.COUNT || content == ExportTable.Content.BASE;
                    sheet.value(at, column, whole ? (Number) (long) number.getAsDouble() : (Number) number.getAsDouble());
                    sheet.style(at, column).format(whole ? "0" : "0.0000").set();
                }
                column++;
            }
            if (row.mark() != ExportTable.Mark.NONE) {
                sheet.value(at, column, row.mark().code());
            }
            at++;
        }
        sheet.finish();
    }
}
