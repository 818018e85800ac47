package se.upptack.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.upptack.directory.Directory;
import se.upptack.figure.Dimension;

/**
 * Referrals by what they led to and by what led to them: each kind of support and each service, and whether routine or a sign was behind the question
 * (REF-16); and the participants of a coordination association who were shown support within its area (REF-17).
 */
@Component
class FigureReferrals {

    private static final List<String> MODES = List.of("routine", "periodic", "indication", "inform-first", "own-initiative");
    private static final Measure REFERRED = Measure.of(Count.REFERRED.where());
    private static final String TARGETED = Count.REFERRED.where().replace("kind=referral ", "kind=referral-target ");
    private static final Measure TARGETS = Measure.of(TARGETED);
    private static final Measure PERSONS = Measure.of("kind=person-year & state=referred");
    private static final Measure PERSONS_WITHIN = Measure.of("kind=person-year & state=referred-within-area");
    private static final Measure WITHIN = Measure.of(Count.REFERRED.where() + " & within_area=yes");
    private static final Measure BEYOND = Measure.of(Count.REFERRED.where() + " & within_area=no");

    private final Directory directory;

    FigureReferrals(Directory directory) {
        this.directory = directory;
    }

    ReferralsView view(Looking looking, Frame frame) {
        boolean undivided = looking.selection().channel() != null;
        var counts = undivided ? Map.<String, Map<String, Long>>of() : counts(looking, REFERRED, Dimension.REASON);
        var modes = MODES.stream().filter(mode -> counts.values().stream().anyMatch(row -> row.getOrDefault(mode, 0L) != 0)).toList();
        var heads = modes.stream().map(mode -> looking.names().of(Breakdown.MODE, mode, looking.language())).toList();
        var kinds = counts.keySet().stream().sorted(Comparator.comparing(kind -> name(looking, kind))).toList();
        var table = modes.isEmpty() ? List.<List<Value>>of() : table(looking, Count.REFERRED.where() + " & reason=", kinds, modes);
        var lines = new ArrayList<ReferralsView.Line>();
        for (int i = 0; i < kinds.size() && i < table.size(); i++) {
            // A row in which nothing is shown would say that there is somebody.
            if (table.get(i).stream().anyMatch(value -> value instanceof Value.Counted)) {
                lines.add(new ReferralsView.Line(name(looking, kinds.get(i)), table.get(i)));
            }
        }
        return new ReferralsView(frame, undivided, heads, lines, table.isEmpty() ? List.of() : table.getLast(),
                modes.isEmpty() ? List.of() : services(looking, modes),
                area(looking, undivided).stream().map(count -> Value.counted(count, looking.exact())).toList());
    }

    /** Each service that someone was shown the way to (REF-16). Rounded by itself like everything else: the lines need not add up to their kind. */
    private List<ReferralsView.Line> services(Looking looking, List<String> modes) {
        var services = counts(looking, TARGETS, Dimension.OUTCOME).keySet().stream().toList();
        var lines = new ArrayList<ReferralsView.Line>();
        var table = services.isEmpty() ? List.<List<Value>>of() : table(looking, TARGETED + " & outcome=", services, modes);
        for (int i = 0; i < services.size(); i++) {
            if (table.get(i).stream().anyMatch(value -> value instanceof Value.Counted)) {
                lines.add(new ReferralsView.Line(directory.name(services.get(i), looking.language()), table.get(i)));
            }
        }
        lines.sort(Comparator.comparing(ReferralsView.Line::name));
        return lines;
    }

    /** One line for each of what is referred to and one for all; in each a value for each mode and one for all of them. */
    private static List<List<Value>> table(Looking looking, String where, List<String> kinds, List<String> modes) {
        var all = String.join("|", modes);
        var measures = new ArrayList<Measure>();
        Stream.concat(kinds.stream(), Stream.of(String.join("|", kinds))).forEach(kind -> Stream.concat(modes.stream(), Stream.of(all))
                .forEach(mode -> measures.add(Measure.of(where + kind + " & mode=" + mode))));
        var sums = looking.lines(looking.selection(), measures, Set.of()).getFirst().sums();
        int width = modes.size() + 1;
        return IntStream.rangeClosed(0, kinds.size())
                .mapToObj(row -> Arrays.stream(sums, row * width, (row + 1) * width).mapToObj(count -> Value.counted(count, looking.exact())).toList())
                .toList();
    }

    /** How many by what is referred to and by rule; what was stated and withdrawn again is not there. */
    private static Map<String, Map<String, Long>> counts(Looking looking, Measure measure, Dimension by) {
        var counts = new TreeMap<String, Map<String, Long>>();
        looking.sums().each(looking.selection(), false, Sums.EVERY_YEAR, (place, said) -> {
            for (int i = 0; i < said.whats().length; i++) {
                var what = looking.sums().what(said.whats()[i]);
                var kind = what.value(by);
                var mode = what.value(Dimension.MODE);
                var wanted = looking.selection().mode();
                if (kind != null && mode != null && (wanted == null || wanted.equals(mode)) && measure.counts(what, place.month())) {
                    counts.computeIfAbsent(kind, one -> new TreeMap<>()).merge(mode, (long) said.counts()[i], Long::sum);
                }
            }
        });
        counts.values().removeIf(row -> row.values().stream().allMatch(count -> count == 0));
        return counts;
    }

    /** Referrals within and beyond the area, participants referred, and those of them within; empty where no association is in the selection. */
    private static List<Long> area(Looking looking, boolean undivided) {
        if (undivided) {
            return List.of();
        }
        var line = looking.lines(looking.selection(), List.of(WITHIN, BEYOND), Set.of()).getFirst();
        if (line.sum(0) + line.sum(1) == 0) {
            return List.of();
        }
        var persons = looking.selection().mode() == null
                ? looking.lines(looking.selection(), List.of(PERSONS, PERSONS_WITHIN), Set.of()).getFirst()
                : null;
        return persons == null ? List.of(line.sum(0), line.sum(1)) : List.of(line.sum(0), line.sum(1), persons.sum(0), persons.sum(1));
    }

    private static String name(Looking looking, String kind) {
        return looking.messages().find(looking.language(), "directory.kind." + kind).orElse(kind);
    }
}
