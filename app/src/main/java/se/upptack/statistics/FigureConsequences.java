package se.upptack.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.pack.Row;

/** What answers have led to, counted: codes per unit and line, never a person (ACT-21, ACT-27, PERP-06). */
@Component
class FigureConsequences {

    private static final Set<String> RULES = Set.of("rule-effect", "rule-law");
    /** Which list names the codes of what no step's field counts. */
    private static final Map<String, String> LISTS = Map.of("handover", "handover-need");

    ConsequencesView view(Looking looking, Frame frame) {
        var selection = looking.selection();
        boolean undivided = selection.channel() != null || selection.mode() != null;
        var groups = new ArrayList<ConsequencesView.Group>();
        if (!undivided) {
            shown(looking).forEach((what, codes) -> groups.add(group(looking, what, codes)));
        }
        groups.sort(Comparator.comparing(ConsequencesView.Group::rules).thenComparing(ConsequencesView.Group::step).thenComparing(ConsequencesView.Group::name));
        return new ConsequencesView(frame, undivided, groups, owners(looking));
    }

    private static Map<String, Map<String, Long>> sums(Looking looking) {
        var sums = new TreeMap<String, Map<String, Long>>();
        looking.sums().each(looking.selection(), false, Sums.EVERY_YEAR, (place, cells) -> {
            for (int i = 0; i < cells.whats().length; i++) {
                var said = looking.sums().what(cells.whats()[i]);
                var what = said.value(Dimension.REASON);
                var code = said.value(Dimension.STATE);
                if (said.kind().equals(Fact.Kind.CONSEQUENCE.code()) && what != null && code != null) {
                    sums.computeIfAbsent(what, one -> new HashMap<>()).merge(code, (long) cells.counts()[i], Long::sum);
                }
            }
        });
        return sums;
    }

    /** The counts as the reader may see them. */
    private static Map<String, Map<String, Long>> shown(Looking looking) {
        var sums = sums(looking);
        if (!looking.exact()) {
            var measures = new ArrayList<Measure>();
            sums.forEach((what, codes) -> codes.keySet().forEach(code -> measures.add(Measure.of("kind=consequence & reason=" + what + " & state=" + code))));
            var rounded = Arrays.stream(looking.lines(looking.selection(), measures, Set.of()).getFirst().sums()).iterator();
            sums.values().forEach(codes -> codes.replaceAll((code, count) -> rounded.next()));
            sums.values().forEach(codes -> codes.values().removeIf(count -> count == 0));
            sums.values().removeIf(Map::isEmpty);
        }
        return sums;
    }

    private static ConsequencesView.Group group(Looking looking, String what, Map<String, Long> codes) {
        var field = looking.registers().rows("step-fields").where("counts_as", what).stream().findFirst();
        var lines = codes.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> new ConsequencesView.Line(
                        name(looking, field, what, one.getKey()),
                        new Value.Counted(one.getValue())))
                .toList();
        return new ConsequencesView.Group(
                field.map(row -> looking.registers().name("steps", row.text("step"), looking.language())).orElse(""),
                field.map(row -> row.text("name", looking.language())).orElseGet(() -> looking.t("figures.consequence." + what)), RULES.contains(what), lines);
    }

    private static String name(Looking looking, Optional<Row> field, String what, String code) {
        var registers = looking.registers();
        if (field.filter(row -> row.text("kind").equals("law")).isPresent()) {
            return registers.find("laws", code).map(law -> law.text("title", looking.language())).orElse(code);
        }
        var list = field.map(row -> row.text("list")).filter(text -> !text.isEmpty()).orElse(LISTS.getOrDefault(what, ""));
        return registers.versions(list).stream()
                .flatMap(version -> version.find(code).stream())
                .findFirst()
                .map(found -> found.name(looking.language()))
                .or(() -> looking.messages().find(looking.language(), "figures.consequence.code." + code))
                .orElse(code);
    }

    private static List<String> owners(Looking looking) {
        return looking.registers().rows("responsibilities").where("organisation", looking.actor().agency()).stream()
                .filter(row -> row.text("aspect").equals("steers"))
                .map(row -> looking.registers().name("units", row.text("unit"), looking.language()))
                .distinct()
                .collect(Collectors.toList());
    }
}
