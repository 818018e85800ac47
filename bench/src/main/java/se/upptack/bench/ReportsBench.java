package se.upptack.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.upptack.goal.PackReview;
import se.upptack.pack.Column;
import se.upptack.pack.Register;
import se.upptack.pack.Registers;
import se.upptack.platform.Language;

/** Reads the documents of a pack ten times the real one against each other, with the reading of its files. */
final class ReportsBench {

    private static final int TIMES = 10;
    private static final double SECONDS = 5;
    private static final double NANOS = 1e9;
    /** What a review reads; the rest of the pack is needed only to be referred to. */
    private static final Set<String> READ = Set.of("goal-documents", "goals", "goal-wordings", "goal-parts", "goal-verdicts", "scope-words", "upward-links", "statements");

    private final Bench bench;

    ReportsBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        var pack = Path.of(System.getenv().getOrDefault("UPPTACK_HOME", ".")).resolve("packs/upptackt-2019-2021");
        var folder = Files.createTempDirectory("upptack-review");
        try {
            long rows = enlarge(pack, folder);
            int once = PackReview.review(pack, Language.SV).size();
            var from = System.nanoTime();
            int found = PackReview.review(folder, Language.SV).size();
            double took = (System.nanoTime() - from) / NANOS;
            bench.note("rows that the review reads", String.valueOf(rows));
            bench.note("findings in the real pack, and in ten of it", once + ", " + found);
            bench.budget("review of ten times the real pack, reading included", "< 5 s", String.format(java.util.Locale.ROOT, "%.2f s", took), took < SECONDS && found >= once * TIMES);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long enlarge(Path pack, Path folder) throws IOException {
        long rows = 0;
        for (var register : Registers.all()) {
            var file = pack.resolve(register.file());
            if (!READ.contains(register.id())) {
                Files.copy(file, folder.resolve(register.file()));
                continue;
            }
            try (var reader = CsvReader.builder().ofCsvRecord(file); var writer = CsvWriter.builder().build(folder.resolve(register.file()))) {
                var records = new ArrayList<List<String>>();
                reader.forEach(line -> records.add(line.getFields()));
                var header = records.removeFirst();
                writer.writeRecord(header);
                for (int copy = 0; copy < TIMES; copy++) {
                    for (var record : records) {
                        writer.writeRecord(renamed(register, header, record, copy));
                        rows++;
                    }
                }
            }
        }
        return rows;
    }

    /** The row with its own name and every name that it refers to belonging to one copy. */
    private static List<String> renamed(Register register, List<String> header, List<String> record, int copy) {
        Map<String, Column.Type> types = new HashMap<>();
        register.columns().forEach(column -> types.put(column.name(), column.type()));
        var cells = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i);
            var cell = record.get(i);
            boolean own = name.equals("id") || name.equals("subject");
            cells.add(cell.isEmpty() || !own && !leadsToCopies(types.get(name)) ? cell
                    : Arrays.stream(cell.split("\\|")).map(value -> value + "-copy-" + copy).collect(Collectors.joining("|")));
        }
        return cells;
    }

    private static boolean leadsToCopies(Column.Type type) {
        return switch (type) {
            case Column.Type.Reference(var registers, var any) -> registers.stream().anyMatch(READ::contains);
            case Column.Type.ListOf(var of) -> leadsToCopies(of);
            default -> false;
        };
    }
}
