package se.upptack.statistics;

import java.util.Arrays;
import java.util.Optional;

/** The formats an indicator leaves in. File names say nothing of what the figures are about. */
public enum ExportFormat {
    CSV("table.csv", "text/csv; charset=UTF-8"),
    XLSX("table.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON_STAT("table.json-stat.json", "application/json"),
    PX("table.px", "text/plain; charset=UTF-8"),
    FHIR("table.fhir.json", "application/fhir+json"),
    KOLADA("table.kolada.json", "application/json");

    private final String file;
    private final String type;

    ExportFormat(String file, String type) {
        this.file = file;
        this.type = type;
    }

    /** The name of the file, the same for every indicator. */
    public String file() {
        return file;
    }

    public String type() {
        return type;
    }

    public static Optional<ExportFormat> of(String file) {
        return Arrays.stream(values()).filter(format -> format.file.equals(file)).findFirst();
    }
}
