package se.upptack.practice;

import com.bladecoder.ink.runtime.Choice;
import com.bladecoder.ink.runtime.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Fault;
import se.upptack.pack.FolderCheck;
import se.upptack.practice.ScenarioFiles.Source;
import se.upptack.practice.Turn.Line;

/**
 * Whether the scenarios of a pack can be used: each is the compiled form of its ink, stands in both languages, names principles that exist, and
 * comes to an end whatever is chosen. Places where the same can be chosen with the same variables count as one.
 */
public final class ScenarioCheck implements FolderCheck {

    /** How many places a scenario may have; no conversation needs more, and every one of them is walked. */
    private static final int MOST_PLACES = 2_000;

    @Override
    public List<Fault> check(Path folder, Rows rows) {
        var sources = ScenarioFiles.in(folder);
        var changed = sources.stream().filter(source -> !upToDate(source)).toList();
        var compiled = changed.isEmpty() ? List.<InkCompiler.Compiled>of() : new InkCompiler().compile(changed.stream().map(Source::text).toList());
        var faults = new ArrayList<Fault>();
        var languages = sources.stream().collect(Collectors.groupingBy(Source::id, Collectors.mapping(Source::language, Collectors.toSet())));
        for (var source : sources) {
            if (!rows.cell("texts", source.id(), "kind").equals("exercise")) {
                faults.add(fault(source, 1, "unknown"));
            }
            if (!languages.getOrDefault(source.id(), Set.of()).containsAll(Set.of("sv", "en"))) {
                faults.add(fault(source, 1, "language"));
            }
            int at = changed.indexOf(source);
            if (at < 0) {
                walk(source, new Scenario(ScenarioFiles.text(source.compiled())), rows, faults);
            } else if (compiled.get(at).objections().isEmpty()) {
                faults.add(fault(source, 1, "compiled"));
                walk(source, new Scenario(compiled.get(at).json()), rows, faults);
            } else {
                compiled.get(at).objections().forEach(objection -> faults.add(fault(source, objection.line(), "ink", objection.text())));
            }
        }
        return faults;
    }

    private static boolean upToDate(Source source) {
        return Files.exists(source.compiled()) && ScenarioFiles.text(source.compiled()).startsWith(source.stamp());
    }

    private static void walk(Source source, Scenario scenario, Rows rows, List<Fault> faults) {
        if (scenario.version().isEmpty()) {
            faults.add(fault(source, 1, "version"));
        }
        var walk = new Walk(scenario, rows);
        try {
            walk.from(List.of());
        } catch (Exception e) {
            faults.add(fault(source, line(source, walk.last), "runs", String.valueOf(e.getMessage())));
            return;
        }
        walk.unknown.forEach((principle, text) -> faults.add(fault(source, line(source, text), "principle", principle)));
        if (walk.next.size() > MOST_PLACES) {
            faults.add(fault(source, 1, "large", MOST_PLACES));
            return;
        }
        var ending = new HashSet<String>(walk.ends);
        while (ending.addAll(walk.next.entrySet().stream().filter(place -> place.getValue().stream().anyMatch(ending::contains)).map(Map.Entry::getKey).toList())) {
            // Grows by those that lead to an end in one more step, until none does.
        }
        walk.said.forEach((place, text) -> {
            if (!ending.contains(place)) {
                faults.add(fault(source, line(source, text), "end"));
            }
        });
    }

    /** Every place that choices lead to. */
    private static final class Walk {

        private final Scenario scenario;
        private final Rows rows;
        private final Map<String, List<String>> next = new HashMap<>();
        private final Map<String, String> said = new HashMap<>();
        private final Map<String, String> unknown = new HashMap<>();
        private final Set<String> ends = new HashSet<>();
        private @Nullable String last;

        Walk(Scenario scenario, Rows rows) {
            this.scenario = scenario;
            this.rows = rows;
        }

        /** The name of the place that choices lead to; everything behind it has been walked too. */
        String from(List<Integer> choices) throws Exception {
            var story = scenario.open();
            var lines = scenario.until(story, null);
            for (int choice : choices) {
                last = story.getCurrentChoices().get(choice).getText();
                story.chooseChoiceIndex(choice);
                lines = scenario.until(story, last);
            }
            lines.forEach(this::principles);
            lines.stream().map(Line::text).reduce((first, second) -> second).ifPresent(text -> last = text);
            if (story.hasError() || story.hasWarning()) {
                throw new IllegalStateException(String.valueOf(story.hasError() ? story.getCurrentErrors() : story.getCurrentWarnings()));
            }
            var place = place(story);
            if (story.getCurrentChoices().isEmpty()) {
                ends.add(place);
            } else if (!next.containsKey(place) && next.size() <= MOST_PLACES) {
                var leads = new ArrayList<String>();
                next.put(place, leads);
                said.put(place, String.valueOf(last));
                for (int i = 0; i < story.getCurrentChoices().size(); i++) {
                    var further = new ArrayList<>(choices);
                    further.add(i);
                    leads.add(from(further));
                }
            }
            return place;
        }

        private void principles(Line line) {
            var principle = line.principle();
            if (principle != null && rows.cell("codes", "conversation-principle~1~" + principle, "code").isEmpty()) {
                unknown.putIfAbsent(principle, line.text());
            }
        }

        private static String place(Story story) throws Exception {
            var name = new StringBuilder();
            for (Choice choice : story.getCurrentChoices()) {
                name.append(choice.getPathStringOnChoice()).append(' ');
            }
            for (var variable : story.getVariablesState()) {
                name.append(variable).append('=').append(story.getVariablesState().get(variable)).append(' ');
            }
            return name.toString();
        }
    }

    /** The line of the file where something that was said stands; what is put together of parts is nowhere, and then it is the first. */
    private static int line(Source source, @Nullable String text) {
        var lines = source.text().split("\n", -1);
        for (int i = 0; text != null && i < lines.length; i++) {
            if (lines[i].contains(text)) {
                return i + 1;
            }
        }
        return 1;
    }

    private static Fault fault(Source source, int line, String key, Object... arguments) {
        return new Fault(source.name(), line, null, "practice.fault." + key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
