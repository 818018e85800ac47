package se.upptack.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/**
 * Services that municipalities share by an agreement, bought or made together (PERP-07): such a service is for those who live in any of them, as
 * long as the agreement holds.
 */
final class Sharing {

    private Sharing() {}

    /** The municipalities that have each service by an agreement in force, by the service's id. */
    static Map<String, Set<String>> on(LocalDate day, RegisterSnapshot registers) {
        var shared = new HashMap<String, Set<String>>();
        for (var agreement : registers.rows("agreements")) {
            if (!agreement.text("service").isEmpty() && agreement.inForce(day)) {
                for (var side : List.of("party", "counterpart")) {
                    var municipality = municipality(agreement.text(side), registers);
                    if (municipality != null) {
                        shared.computeIfAbsent(agreement.text("service"), id -> new TreeSet<>()).add(municipality);
                    }
                }
            }
        }
        return shared;
    }

    /** The agreements in force that a service is shared by. */
    static List<Row> agreements(String service, LocalDate day, RegisterSnapshot registers) {
        return registers.rows("agreements").where("service", service).stream().filter(row -> row.inForce(day)).toList();
    }

    private static @Nullable String municipality(String organisation, RegisterSnapshot registers) {
        return registers.find("organisations", organisation).map(row -> row.text("municipality")).filter(code -> !code.isEmpty()).orElse(null);
    }
}
