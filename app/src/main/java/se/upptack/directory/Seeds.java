package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.directory.ServiceRows.Stored;
import se.upptack.directory.ServiceRows.What;
import se.upptack.directory.ServiceRows.Who;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/**
 * Takes over what the register {@code services} says: a row that nobody has changed by hand follows the pack, one that someone has changed
 * stays as it is. Taking the same rows again changes nothing.
 */
@Component
class Seeds {

    private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);
    private static final Who PACK = new Who("", "pack");
    /** The register has its own rules for these, by the lists of its own day. */
    private static final Set<String> CHECKED_ALREADY = Set.of("areas", "languages");

    private final ServiceRows rows;
    private final Clock clock;
    private final TransactionTemplate alone;

    Seeds(ServiceRows rows, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.clock = clock;
        // On its own: whoever asks for a service may be in the middle of something that is undone.
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void take(RegisterSnapshot registers) {
        alone.executeWithoutResult(status -> {
            rows.lock();
            var known = rows.byId();
            var seen = new HashSet<String>();
            var changed = new ArrayList<Stored>();
            var check = new ServiceCheck(registers, LocalDate.now(clock));
            for (var row : registers.rows("services")) {
                var cells = cells(row, registers);
                seen.add(row.key());
                var faults = check.check(cells).stream().filter(fault -> !CHECKED_ALREADY.contains(fault.cell())).toList();
                if (!faults.isEmpty()) {
                    // One row that the table would refuse must not keep the rest of the directory away.
                    LOG.warn("The service {} of the register is left out: {} {}", row.key(), faults.getFirst().cell(), faults.getFirst().key());
                    continue;
                }
                var now = next(known.get(row.key()), cells, Codes.of(new TreeMap<>(cells).toString()));
                if (now != null) {
                    changed.add(now);
                }
            }
            rows.put(changed, What.SEEDED, PACK, clock.instant());
            rows.put(left(known, seen), What.CLOSED, PACK, clock.instant());
        });
    }

    private static @Nullable Stored next(@Nullable Stored before, Map<String, String> cells, String seed) {
        if (before == null) {
            return new Stored(cells, 1, seed, false);
        }
        return before.byHand() || seed.equals(before.seed()) ? null : new Stored(cells, before.revision() + 1, seed, false);
    }

    /** What has left the register and nobody keeps by hand. */
    private static List<Stored> left(Map<String, Stored> known, HashSet<String> seen) {
        return known.values().stream()
                .filter(stored -> stored.seed() != null && !stored.byHand() && !seen.contains(stored.id()))
                .filter(stored -> !Cell.STATE.in(stored.cells()).equals("closed"))
                .map(stored -> {
                    var cells = new HashMap<>(stored.cells());
                    cells.put(Cell.STATE.code(), "closed");
                    return new Stored(cells, stored.revision() + 1, "", false);
                })
                .toList();
    }

    static Map<String, String> cells(Row row, RegisterSnapshot registers) {
        var cells = new HashMap<String, String>();
        for (var name : List.of("id", "name_sv", "name_en", "organisation", "kind", "phone", "web", "hours_sv", "hours_en", "description_sv", "description_en",
                "tier", "verified_on", "source")) {
            cells.put(name, row.text(name));
        }
        cells.put(Cell.TARGET_GROUPS.code(), String.join("|", row.list("target_groups")));
        cells.put(Cell.AREAS.code(), String.join("|", row.list("areas")));
        cells.put(Cell.LANGUAGES.code(), String.join("|", row.list("languages")));
        cells.put(Cell.COVERAGE.code(), switch (row.text("level")) {
            case "national" -> Service.COUNTRY;
            case "county" -> row.text("county");
            default -> row.text("municipality");
        });
        // A municipality's own service is run by the municipality.
        if (row.text("organisation").isEmpty() && row.text("kind").equals("social-services") && row.text("level").equals("municipality")) {
            cells.put(Cell.ORGANISATION.code(), Places.name(row.text("municipality"), registers));
        }
        var channels = new ArrayList<String>();
        if (!row.text("phone").isEmpty()) {
            channels.add("phone");
        }
        if (!row.text("web").isEmpty()) {
            channels.add("web");
        }
        cells.put(Cell.CHANNELS.code(), String.join("|", channels));
        cells.put(Cell.PROTECTED_ADDRESS.code(), Kinds.HIDDEN.contains(row.text("kind")) ? "yes" : "no");
        cells.put(Cell.STATE.code(), row.text("confirmed").equals("no") ? "unconfirmed" : "active");
        cells.put(Cell.VERIFIED_BY.code(), row.text("verified_on").isEmpty() ? "" : row.text("source"));
        return cells;
    }
}
