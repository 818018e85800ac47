package se.upptack.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** Which service lines and which rules are an organisation's. */
record Lines(RegisterSnapshot registers) {

    /** Its own service lines; for a municipality also those that all municipalities share. */
    List<Row> of(String organisation) {
        var rows = registers.rows("service-lines");
        var shared = kind(organisation).equals("municipality") ? rows.where("organisation", "*").stream() : Stream.<Row>empty();
        return Stream.concat(rows.where("organisation", organisation).stream(), shared).toList();
    }

    /** The policies for one of its lines, the first in time first; its own, and where others decide for all, theirs. */
    List<Row> policies(String organisation, String line) {
        return rules("policies", organisation, line).sorted(Comparator.comparing((Row row) -> row.text("valid_from")).thenComparing(Row::key)).toList();
    }

    List<Row> channels(String organisation, String line) {
        return rules("channel-rules", organisation, line)
                .sorted(Comparator.comparing((Row row) -> row.text("channel")).thenComparing(row -> row.text("valid_from")))
                .toList();
    }

    /**
     * The day on which a line joined the assignment, when that was after it had begun (ORG-16): its own first day, else that of its first
     * policy.
     */
    Optional<LocalDate> joined(Row line) {
        var began = registers.packs().stream().map(pack -> pack.validFrom()).min(Comparator.naturalOrder());
        var own = Optional.ofNullable(line.date("valid_from"));
        var first = registers.rows("policies").where("service_line", line.key()).stream()
                .flatMap(policy -> Stream.ofNullable(policy.date("valid_from")))
                .min(Comparator.naturalOrder());
        return own.or(() -> first).filter(day -> began.filter(day::isAfter).isPresent());
    }

    String kind(String organisation) {
        return registers.find("organisations", organisation).map(row -> row.text("kind")).orElse("");
    }

    private Stream<Row> rules(String register, String organisation, String line) {
        return registers.rows(register).stream()
                .filter(row -> row.text("service_line").equals(line) || row.text("service_line").equals("*") && !row.text("organisation").equals("*"))
                .filter(row -> row.covers("organisation", organisation));
    }
}
