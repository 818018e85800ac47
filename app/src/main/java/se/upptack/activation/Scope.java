package se.upptack.activation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** Which prerequisites of the register apply to whom on a day. */
record Scope(RegisterSnapshot registers, LocalDate day) {

    /**
     * What must be in place in an organisation: its own rules, those of the agency in whose book it writes (a supplier follows its
     * principal, SUPP-03), and those for everyone.
     *
     * @param line the service line, or null for only what applies whatever the line
     */
    List<Prerequisite> required(Holder holder, String organisation, @Nullable String line) {
        return rows(holder, organisation)
                .filter(row -> row.text("service_line").equals("*") || row.text("service_line").equals(line))
                .map(Prerequisite::of)
                .toList();
    }

    /** Everything that some service line of the organisation asks for, as rows, so that the line can be told. */
    List<Row> requiredInSomeLine(Holder holder, String organisation) {
        return rows(holder, organisation).toList();
    }

    /** The organisation a unit belongs to; empty for a unit that the register does not know, to which only the rules for everyone apply. */
    String organisationOf(String unit) {
        return registers.find("units", unit).map(row -> row.text("organisation")).orElse("");
    }

    /** The agency in whose book an organisation writes (ORG-14): its own for an agency, its principal's for a supplier. */
    String agencyOf(String organisation) {
        return registers.find("organisations", organisation).flatMap(row -> row.find("tenant")).orElse(organisation);
    }

    private Stream<Row> rows(Holder holder, String organisation) {
        var agency = agencyOf(organisation);
        return registers.rows("prerequisites").where("holder", holder.code()).stream()
                .filter(row -> row.inForce(day))
                .filter(row -> row.covers("organisation", organisation) || row.text("organisation").equals(agency));
    }
}
