package se.upptack.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.api.Problem.Fault;
import se.upptack.api.Problem.Kind;
import se.upptack.asking.CaseFault;
import se.upptack.asking.CaseFeed;

/** Cases as they were sent: one, a list, or a file. */
record CaseContent(Form form, CaseFeed.Read read) {

    private static final int MOST = 5_000;

    /** How they were sent. */
    enum Form {
        ONE,
        LIST,
        FILE
    }

    /** The fields of a case in the contract. */
    record Item(
            @Nullable String reference,
            @Nullable String unit,
            @Nullable String line,
            @Nullable String caseType,
            @Nullable String opened,
            @Nullable String closed,
            @Nullable String protection,
            @Nullable String step,
            @Nullable String stepDate,
            @Nullable String contact) {

        /** By the names of the columns of a file. */
        private Map<String, String> cells() {
            var cells = new HashMap<String, String>();
            put(cells, "reference", reference);
            put(cells, "unit", unit);
            put(cells, "service_line", line);
            put(cells, "case_type", caseType);
            put(cells, "opened", opened);
            put(cells, "closed", closed);
            put(cells, "protection", protection);
            put(cells, "step", step);
            put(cells, "step_date", stepDate);
            put(cells, "contact", contact);
            return cells;
        }

        private static void put(Map<String, String> cells, String column, @Nullable String text) {
            if (text != null) {
                cells.put(column, text);
            }
        }
    }

    /** The body of the request: the fields of one case, or {@code cases} and nothing else. */
    record Sent(
            @Nullable String reference,
            @Nullable String unit,
            @Nullable String line,
            @Nullable String caseType,
            @Nullable String opened,
            @Nullable String closed,
            @Nullable String protection,
            @Nullable String step,
            @Nullable String stepDate,
            @Nullable String contact,
            @Nullable List<Item> cases) {

        CaseContent content() {
            var one = new Item(reference, unit, line, caseType, opened, closed, protection, step, stepDate, contact);
            if (cases == null) {
                return new CaseContent(Form.ONE, CaseFeed.read(List.of(one.cells())));
            }
            if (!one.cells().isEmpty()) {
                throw Problem.unreadable(Fault.at("/cases", "api.fault.one-or-list"));
            }
            if (cases.isEmpty()) {
                throw Problem.notAccepted(List.of(Fault.at("/cases", "api.fault.no-cases")));
            }
            return new CaseContent(Form.LIST, CaseFeed.read(cases.stream().map(Item::cells).toList())).atMost(cases.size());
        }
    }

    static CaseContent ofFile(byte[] csv) {
        var read = CaseFeed.read(csv);
        return new CaseContent(Form.FILE, read).atMost(read.deliveries().size());
    }

    /** A fault of a row, told where the sender will find it: the column of the file or the place in the JSON. */
    Fault fault(CaseFault fault) {
        return switch (form) {
            case ONE -> new Fault("/" + field(fault.column()), null, null, fault.key(), fault.arguments());
            case LIST -> new Fault("/cases/" + (fault.line() - 1) + "/" + field(fault.column()), null, fault.line(), fault.key(), fault.arguments());
            case FILE -> new Fault(null, Json.orNull(fault.column()), fault.line(), fault.key(), fault.arguments());
        };
    }

    private CaseContent atMost(int rows) {
        if (rows > MOST) {
            throw Problem.of(Kind.TOO_LARGE);
        }
        return this;
    }

    private static String field(String column) {
        return switch (column) {
            case "service_line" -> "line";
            case "case_type" -> "caseType";
            case "step_date" -> "stepDate";
            default -> column;
        };
    }
}
