package se.upptack.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.upptack.disclosure.Data;
import se.upptack.disclosure.Dimension;
import se.upptack.disclosure.DisclosureControl;
import se.upptack.disclosure.Key;
import se.upptack.disclosure.Policy;
import se.upptack.disclosure.Protection;
import se.upptack.disclosure.Publication;
import se.upptack.disclosure.Release;
import se.upptack.disclosure.Table;
import se.upptack.statistics.Value;
import se.upptack.survey.Definition.Option;
import se.upptack.survey.Definition.Question;

/**
 * What one field of a survey was answered, counted for everyone and by service line, role and unit, all of it protected together so that nothing follows
 * from another table. Where the answers are public by nature (a named round among organisations) every count is shown.
 *
 * @param row  what the field is about where the question has several, else null
 * @param cells counts by place and answer, as far as they may be shown
 */
record Tally(Question question, @Nullable Option row, String field, Map<String, List<String>> places, Map<Key, Long> cells) {

    static final String ALL = "*";
    static final String LINE = "line";
    static final String ROLE = "role";
    static final String UNIT = "unit";
    static final String NO_ANSWER = "*none";
    /** Whether the respondent says to have been trained: the answer to the question with this code. */
    static final String TRAINED = "trained";
    static final List<String> WAYS = List.of(LINE, ROLE, UNIT, TRAINED);

    /** What the library calls the level of the total. */
    private static final String TOTAL = "all";
    private static final String SAID = "*said";
    private static final String UNSAID = "*unsaid";
    private static final String CHOSEN = "chosen";
    private static final String OTHER = "not-chosen";

    /** Counts a scale, or one option of a question with several choices. */
    static List<Tally> of(Question question, List<Response> responses, boolean open, int threshold) {
        if (!question.chosen()) {
            return List.of();
        }
        var tallies = new ArrayList<Tally>();
        for (int i = 0; i < question.fields().size(); i++) {
            var row = question.rows().isEmpty() ? null : question.rows().get(i);
            tallies.add(count(question, row, question.fields().get(i), responses, open, threshold));
        }
        return tallies;
    }

    private static Tally count(Question question, @Nullable Option row, String field, List<Response> responses, boolean open, int threshold) {
        var asked = responses.stream().filter(one -> asked(question, field, one)).toList();
        var places = new LinkedHashMap<String, List<String>>();
        WAYS.forEach(way -> places.put(way, List.copyOf(new TreeSet<>(asked.stream().map(one -> place(way, one)).toList()))));
        var cells = new HashMap<Key, Long>();
        if (question.kind().equals("choices")) {
            for (var option : question.options()) {
                var leaves = Map.of(SAID, List.of(CHOSEN, OTHER), UNSAID, List.of(NO_ANSWER));
                answered(leaves, Map.of(), places, asked, one -> one.answer(field).isEmpty() ? NO_ANSWER
                        : List.of(one.answer(field).split("\\|")).contains(option.code()) ? CHOSEN : OTHER, open, threshold)
                        .forEach((key, count) -> cells.put(named(key, option.code()), count));
            }
        } else {
            var said = question.options().stream().filter(Option::counts).map(Option::code).toList();
            var unsaid = Stream.concat(question.options().stream().filter(option -> !option.counts()).map(Option::code), Stream.of(NO_ANSWER)).toList();
            var sides = new LinkedHashMap<String, List<String>>();
            question.options().forEach(option -> sides.computeIfAbsent(sided(option.counts() ? option.side() : UNSAID), ignored -> new ArrayList<>()).add(option.code()));
            sides.computeIfAbsent(sided(UNSAID), ignored -> new ArrayList<>()).add(NO_ANSWER);
            cells.putAll(answered(Map.of(SAID, said, UNSAID, unsaid), sides, places, asked, one -> one.answer(field).isEmpty() ? NO_ANSWER : one.answer(field), open, threshold));
        }
        return new Tally(question, row, field, places, Map.copyOf(cells));
    }

    /** Those the question was put to. Where an anonymous answer lost its line, only what was answered tells. */
    private static boolean asked(Question question, String field, Response one) {
        var known = new HashMap<>(one.answers());
        known.put("line", one.line());
        known.put("role", one.role());
        return question.shown(known) || !one.answer(field).isEmpty();
    }

    private static Map<Key, Long> answered(
            Map<String, List<String>> groups, Map<String, List<String>> sides, Map<String, List<String>> places, List<Response> asked,
            Function<Response, String> answer, boolean open, int threshold) {
        var all = counted(groups, sides, places, asked, answer);
        if (open) {
            return all;
        }
        // That somebody left a question out tells nothing of what she would have said: those are counted for everyone, and only what was said is protected.
        var said = List.copyOf(groups.getOrDefault(SAID, List.of()));
        var cells = published(said, sides, places, asked.stream().filter(one -> said.contains(answer.apply(one))).toList(), answer, threshold);
        groups.getOrDefault(UNSAID, List.of()).forEach(code -> cells.put(Key.of(ALL, code), all.getOrDefault(Key.of(ALL, code), 0L)));
        return cells;
    }

    private static Map<Key, Long> published(
            List<String> said, Map<String, List<String>> sides, Map<String, List<String>> places, List<Response> answers, Function<Response, String> answer, int threshold) {
        var levels = new ArrayList<>(List.of(TOTAL, "answer"));
        var dimension = Dimension.flat("answer", SAID, said);
        var ours = new LinkedHashMap<>(sides);
        ours.remove(sided(UNSAID));
        if (!ours.isEmpty()) {
            dimension = dimension.with("side", ours);
            levels.add("side");
        }
        var ways = WAYS.stream().filter(way -> places.get(way).size() > 1).toList();
        var dimensions = new ArrayList<>(List.of(dimension));
        ways.forEach(way -> dimensions.add(Dimension.flat(way, ALL, places.get(way).stream().map(place -> way + ":" + place).toList())));
        var counts = new HashMap<Key, Long>();
        for (var one : answers) {
            counts.merge(new Key(Stream.concat(Stream.of(answer.apply(one)), ways.stream().map(way -> way + ":" + place(way, one))).toList()), 1L, Long::sum);
        }
        var data = Data.counts(dimensions, counts);
        // The shares of the whole come first: single answers and divisions are shown only where they cost nothing of these. One of the tries is shown, never two.
        var coarse = ours.isEmpty() ? List.copyOf(levels) : List.of(TOTAL, "side");
        var least = protect(data, tables(coarse, ways, List.of()), threshold);
        for (var shown : ways.isEmpty() ? List.<List<String>>of(List.of()) : List.of(ways, List.<String>of())) {
            for (var detail : List.of(List.copyOf(levels), coarse)) {
                var cells = protect(data, tables(detail, ways, shown), threshold);
                if (cells.keySet().containsAll(least.keySet())) {
                    return cells;
                }
            }
        }
        return least;
    }

    private static List<Table> tables(List<String> levels, List<String> ways, List<String> shown) {
        return Stream.concat(Stream.of(table("whole", levels, ways, "")), shown.stream().map(way -> table(way, levels, ways, way))).toList();
    }

    private static Map<Key, Long> protect(Data data, List<Table> tables, int threshold) {
        var cells = new HashMap<Key, Long>();
        if (DisclosureControl.protect(Release.of("survey", data, tables.toArray(Table[]::new)), Policy.counts("survey", threshold)) instanceof Protection.Protected done) {
            done.publication().cells().forEach((key, shown) -> {
                if (shown instanceof Publication.Value(var figure)) {
                    cells.put(flat(key), figure);
                }
            });
        }
        return cells;
    }

    private static String sided(String side) {
        return "*side-" + side;
    }

    /** The same cells without protection. */
    private static Map<Key, Long> counted(
            Map<String, List<String>> groups, Map<String, List<String>> sides, Map<String, List<String>> places, List<Response> asked,
            Function<Response, String> answer) {
        var cells = new HashMap<Key, Long>();
        var all = new HashMap<>(groups);
        all.putAll(sides);
        all.put(ALL, groups.values().stream().flatMap(List::stream).toList());
        var where = new ArrayList<>(List.of(ALL));
        places.forEach((way, known) -> known.forEach(place -> where.add(way + ":" + place)));
        for (var place : where) {
            all.forEach((name, leaves) -> Stream.concat(Stream.of(name), leaves.stream()).forEach(code -> cells.put(Key.of(place, code), 0L)));
        }
        for (var one : asked) {
            var given = answer.apply(one);
            for (var place : Stream.concat(Stream.of(ALL), WAYS.stream().map(way -> way + ":" + place(way, one))).toList()) {
                cells.merge(Key.of(place, given), 1L, Long::sum);
                all.forEach((name, leaves) -> {
                    if (leaves.contains(given)) {
                        cells.merge(Key.of(place, name), 1L, Long::sum);
                    }
                });
            }
        }
        return cells;
    }

    private static Table table(String id, List<String> levels, List<String> ways, String by) {
        var shown = new LinkedHashMap<String, List<String>>();
        shown.put("answer", levels);
        ways.forEach(way -> shown.put(way, way.equals(by) ? List.of(TOTAL, way) : List.of(TOTAL)));
        return new Table(id, shown);
    }

    /** The one place that a cell is about, and the answer. */
    private static Key flat(Key key) {
        return Key.of(key.codes().stream().skip(1).filter(code -> !code.equals(ALL)).findFirst().orElse(ALL), key.codes().getFirst());
    }

    private static Key named(Key key, String option) {
        return Key.of(key.codes().getFirst(), key.codes().get(1).equals(CHOSEN) ? option : option + "/" + key.codes().get(1));
    }

    static String place(String way, Response one) {
        return switch (way) {
            case LINE -> one.line();
            case ROLE -> one.role();
            case TRAINED -> one.answer(TRAINED);
            default -> one.unit();
        };
    }

    /** The cell of a place: {@link #ALL}, or a way and the place. */
    OptionalLong cell(String place, String answer) {
        var count = cells.get(Key.of(place, answer));
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** How many said something of it. */
    OptionalLong base(String place, @Nullable Option option) {
        return cell(place, question.kind().equals("choices") && option != null ? option.code() + "/" + SAID : SAID);
    }

    /** The share of an option. */
    Value share(String place, Option option) {
        return share(cell(place, option.code()), base(place, option));
    }

    /** The share of a side of the scale, {@code high} or {@code low}. */
    Value side(String place, String side) {
        var base = base(place, null);
        var part = question.options().stream().anyMatch(option -> option.side().equals(side)) ? cell(place, sided(side)) : OptionalLong.empty();
        return share(part, base);
    }

    private static Value share(OptionalLong part, OptionalLong base) {
        return base.isEmpty() || part.isEmpty() ? new Value.Withheld() : Value.share(part.getAsLong(), base.getAsLong());
    }

    /** How many, or withheld. */
    Value count(String place, String answer) {
        var cell = cell(place, answer);
        return cell.isEmpty() ? new Value.Withheld() : new Value.Counted(cell.getAsLong());
    }

    /** Those who did not answer; for several choices the same of every option. */
    Value noAnswer(String place) {
        return question.kind().equals("choices") ? question.options().stream().findFirst().map(option -> count(place, option.code() + "/" + NO_ANSWER)).orElse(new Value.Nothing())
                : count(place, NO_ANSWER);
    }

    /** What a side is called, or nothing when the scale has none. */
    Optional<Definition.Words> side(String side) {
        var words = side.equals("high") ? question.high() : question.low();
        return words.there() ? Optional.of(words) : Optional.empty();
    }
}
