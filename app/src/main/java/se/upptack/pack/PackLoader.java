package se.upptack.pack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads a pack: all of it in one transaction or nothing, and nothing when these very files are loaded already. */
@Component
public class PackLoader {

    private final EntryRows rows;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackLoader(EntryRows rows, PlatformTransactionManager manager, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.transactions = new TransactionTemplate(manager);
        this.events = events;
        this.clock = clock;
    }

    /**
     * Loads the pack in a folder.
     *
     * @param folder an existing folder
     */
    public Loading load(Path folder) {
        return load(PackFiles.ofFolder(folder));
    }

    /**
     * Loads a pack of the installation.
     *
     * @param pack a folder, or the name of a pack that stands in {@code packs/} of the working folder, beside the application or inside it
     * @throws IllegalArgumentException when there is no such pack
     */
    public Loading load(String pack) {
        return load(PackFiles.find(pack).orElseThrow(() -> new IllegalArgumentException("There is no pack " + pack)));
    }

    Loading load(PackFiles files) {
        var loading = transactions.execute(status -> inTransaction(files));
        if (loading instanceof Loading.Loaded) {
            events.publishEvent(new RegistersChanged(rows.version()));
        }
        return loading;
    }

    private Loading inTransaction(PackFiles files) {
        rows.lock();
        var sum = files.sha256();
        var known = rows.packs().stream()
                .filter(pack -> rows.lastSum(pack.id()).filter(sum::equals).isPresent())
                .findFirst();
        if (known.isPresent()) {
            return new Loading.AlreadyLoaded(known.get());
        }
        var reading = PackCheck.check(files, this::loaded);
        if (!reading.faults().isEmpty()) {
            return new Loading.Refused(reading.faults());
        }
        var pack = pack(reading.lines());
        var now = clock.instant();
        var merge = new PackMerge(pack, rows.current(), rows.lastOf(pack.id()), now);
        var result = merge.merge(reading.lines());
        if (!result.faults().isEmpty()) {
            return new Loading.Refused(result.faults());
        }
        rows.append(result.entries());
        rows.loaded(pack, sum, now);
        return new Loading.Loaded(pack, count(result, Kind.ADDED), count(result, Kind.CHANGED), count(result, Kind.REMOVED));
    }

    /** The rows of a loaded pack as they stand now, with what has been added by hand; empty when it is not loaded. */
    private List<Line> loaded(String extended) {
        return rows.packs().stream().noneMatch(pack -> pack.id().equals(extended))
                ? List.of()
                : rows.current().stream().filter(entry -> !entry.removed() && (entry.pack() == null || entry.pack().equals(extended))).map(Entry::asLine).toList();
    }

    private enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    private static int count(PackMerge.Result result, Kind kind) {
        return (int) result.entries().stream()
                .filter(entry -> kind == (entry.removed() ? Kind.REMOVED : entry.revision() == 1 ? Kind.ADDED : Kind.CHANGED))
                .count();
    }

    static LoadedPack pack(List<Line> lines) {
        Map<String, String> facts = new HashMap<>();
        lines.stream()
                .filter(line -> line.register().id().equals("pack"))
                .forEach(line -> facts.put(line.cell("key"), line.cell("value")));
        return new LoadedPack(facts.get("id"), facts.get("version"), facts.get("title_sv"), facts.get("title_en"),
                LocalDate.parse(facts.get("valid_from")), LocalDate.parse(facts.get("valid_to")));
    }
}
