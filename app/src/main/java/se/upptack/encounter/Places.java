package se.upptack.encounter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** Where an actor may count meetings without a case. */
record Places(RegisterSnapshot registers, LocalDate day) {

    private static final String SERVICE = "service-undertaking";

    /**
     * The service lines: of an organisation that has a service undertaking, those that are one wholly or in part; for a supplier those of
     * its principal that are not exercise of authority only. None for an organisation that meets people in cases.
     */
    List<Row> lines(Actor actor) {
        var own = withoutCase(actor.organisation());
        if (own.stream().anyMatch(line -> line.text("documentation").equals(SERVICE))) {
            return own;
        }
        return actor.organisation().equals(actor.agency()) ? List.of() : withoutCase(actor.agency());
    }

    /** The agencies whose customers come: those the organisation acts for, otherwise its own agency alone. */
    List<String> customers(Actor actor) {
        var actsFor = registers.find("organisations", actor.organisation()).map(row -> row.list("acts_for")).orElse(List.of());
        return actsFor.isEmpty() ? List.of(actor.agency()) : Stream.concat(actsFor.stream(), Stream.of(Meeting.UNKNOWN)).toList();
    }

    private List<Row> withoutCase(String organisation) {
        return registers.rows("service-lines").inForce(day).where("organisation", organisation).stream()
                .filter(line -> !line.text("documentation").equals("authority"))
                .toList();
    }
}
