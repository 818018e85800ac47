package se.upptack.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.upptack.disclosure.Data;
import se.upptack.disclosure.Dimension;
import se.upptack.disclosure.Earlier;
import se.upptack.disclosure.Key;
import se.upptack.disclosure.Release;
import se.upptack.disclosure.Table;
import se.upptack.platform.Month;
import se.upptack.statistics.TrueFigures;

/**
 * The tables of a publication and of all earlier ones of the same months as one system of sums: place, time and what is counted. Codes are
 * the same in every publication, so that an earlier cell is found again; the leaves are as coarse as all of them together allow.
 */
final class TableModel {

    static final String EVERYWHERE = "*";
    private static final String SCOPE = "scope";
    private static final String PARTS = "parts";
    private static final String TERMS = "terms";
    private static final String RESTS = "rests";

    /** What is counted: the conditions in play, and which of them are parts of which. */
    record Terms(List<String> all, Map<String, String> wholeOf) {}

    private TableModel() {}

    /**
     * @param codes  the places to show besides the whole
     * @param counts the true figures, by place and by which of the terms are met
     */
    static Release release(
            Definition definition, List<String> codes, Terms terms, Set<String> shown, Map<TrueFigures.Place, Map<BitSet, Long>> counts, List<Content> earlier) {
        var scope = scope(definition);
        var placeCodes = new LinkedHashSet<>(codes);
        var timeCodes = new LinkedHashSet<>(definition.spans());
        var oldPlaces = new TreeSet<String>();
        var oldTimes = new TreeSet<String>();
        earlier.forEach(one -> one.cells().forEach(cell -> {
            oldPlaces.add(cell.place());
            oldTimes.add(cell.time());
        }));
        oldPlaces.removeAll(placeCodes);
        oldPlaces.removeAll(List.of(EVERYWHERE, scope));
        oldTimes.removeAll(timeCodes);
        oldTimes.remove(definition.period());

        var allPlaces = new ArrayList<>(placeCodes);
        allPlaces.addAll(oldPlaces);
        allPlaces.add(scope);
        var places = new Leaves<TrueFigures.Place>("p");
        counts.keySet().forEach(place -> places.put(place, allPlaces.stream().map(code -> in(code, place)).toList()));
        var allTimes = new ArrayList<>(timeCodes);
        allTimes.addAll(oldTimes);
        allTimes.add(definition.period());
        var times = new Leaves<Integer>("t");
        for (var month = Month.yearMonth(first(allTimes)); Month.of(month) <= last(allTimes); month = month.plusMonths(1)) {
            int number = Month.of(month);
            times.put(number, allTimes.stream().map(code -> in(code, number)).toList());
        }
        var met = new LinkedHashSet<BitSet>();
        counts.values().forEach(by -> met.addAll(by.keySet()));
        // That nobody is in the whole but not in the part must not follow from there being no such facts.
        terms.wholeOf().values().forEach(whole -> {
            var rest = new BitSet();
            rest.set(terms.all().indexOf(whole));
            met.add(rest);
        });
        var atoms = new Leaves<BitSet>("a");
        met.forEach(one -> atoms.put(one, List.of(one)));

        var place = dimension("place", EVERYWHERE, places.names(), levels(scope, codes, oldPlaces, code -> places.where(one -> in(code, one)), EVERYWHERE));
        var time = dimension("time", "always", times.names(),
                levels(definition.period(), definition.spans(), oldTimes, code -> times.where(month -> in(code, month)), "always"));
        var whats = new LinkedHashMap<String, Map<String, List<String>>>();
        whats.put(TERMS, codes(shown, term -> atoms.where(one -> one.get(terms.all().indexOf(term)))));
        whats.put(RESTS, codes(terms.wholeOf().keySet(), part -> "rest of " + part, part -> atoms.where(
                one -> one.get(terms.all().indexOf(terms.wholeOf().get(part))) && !one.get(terms.all().indexOf(part)))));
        var old = new TreeSet<>(terms.all());
        old.removeAll(shown);
        whats.put("other", codes(old, term -> atoms.where(one -> one.get(terms.all().indexOf(term)))));
        var what = dimension("what", "anything", atoms.names(), whats);

        var values = new HashMap<Key, Long>();
        counts.forEach((where, by) -> by.forEach((one, count) -> values.merge(
                Key.of(places.of(where), times.of(where.month()), atoms.of(one)), count, Long::sum)));
        values.values().removeIf(count -> count == 0);
        var release = Release.of(definition.title(), Data.counts(List.of(place, time, what), values), tables(definition, place, time, TERMS).toArray(Table[]::new));
        if (!terms.wholeOf().isEmpty()) {
            release = release.hiding(tables(definition, place, time, RESTS));
        }
        return release.after(earlier.stream().map(one -> earlier(one, place, what)).toList());
    }

    /** How many unknowns there are: the size of the work. */
    static long size(Release release) {
        long size = 1;
        for (var dimension : release.data().dimensions()) {
            size *= dimension.levels().getLast().codes().size();
        }
        return size;
    }

    static String scope(Definition definition) {
        return definition.scope().equals(EVERYWHERE) ? EVERYWHERE : "agency=" + definition.scope();
    }

    /** A part of the scope as a code, for example {@code agency=fk&line=fk-sjukpenning}. */
    static String part(Definition definition, String value) {
        return (definition.scope().equals(EVERYWHERE) ? "" : scope(definition) + "&") + definition.place() + "=" + value;
    }

    /** Whether the tables hold places and times crossed, places, times: what is left of a definition when tables got coarser. */
    static boolean has(List<Table> tables, String dimension) {
        return tables.stream().anyMatch(table -> table.levels().getOrDefault(dimension, List.of()).contains(PARTS));
    }

    static boolean crossed(List<Table> tables) {
        return tables.stream().anyMatch(table -> has(List.of(table), "place") && has(List.of(table), "time"));
    }

    static boolean in(String code, TrueFigures.Place place) {
        if (code.equals(EVERYWHERE)) {
            return true;
        }
        for (var condition : code.split("&")) {
            var at = condition.indexOf('=');
            var value = condition.substring(at + 1);
            if (!value.equals(switch (condition.substring(0, at)) {
                case "agency" -> place.agency();
                case "organisation" -> place.organisation();
                case "line" -> place.line();
                case "unit" -> place.unit();
                default -> throw new IllegalArgumentException("No such place: " + code);
            })) {
                return false;
            }
        }
        return true;
    }

    static boolean in(String span, int month) {
        return first(List.of(span)) <= month && month <= last(List.of(span));
    }

    static int first(Iterable<String> spans) {
        int first = Integer.MAX_VALUE;
        for (var span : spans) {
            first = Math.min(first, Integer.parseInt(span.substring(0, 6)));
        }
        return first;
    }

    static int last(Iterable<String> spans) {
        int last = 0;
        for (var span : spans) {
            last = Math.max(last, Integer.parseInt(span.substring(7)));
        }
        return last;
    }

    private static List<Table> tables(Definition definition, Dimension place, Dimension time, String what) {
        var places = shown(place);
        var times = shown(time);
        if (definition.crossed() || places.size() < 2 || times.size() < 2) {
            return List.of(new Table("all", Map.of("place", places, "time", times, "what", List.of(what))));
        }
        return List.of(
                new Table("places", Map.of("place", places, "time", times.subList(0, 1), "what", List.of(what))),
                new Table("times", Map.of("place", places.subList(0, 1), "time", times, "what", List.of(what))));
    }

    private static List<String> shown(Dimension dimension) {
        var ids = dimension.levels().stream().map(Dimension.Level::id).toList();
        var shown = new ArrayList<>(List.of(ids.contains(SCOPE) ? SCOPE : "all"));
        if (ids.contains(PARTS)) {
            shown.add(PARTS);
        }
        return shown;
    }

    private static Map<String, Map<String, List<String>>> levels(
            String scope, List<String> parts, Set<String> other, java.util.function.Function<String, List<String>> leaves, String total) {
        var levels = new LinkedHashMap<String, Map<String, List<String>>>();
        if (!scope.equals(total)) {
            levels.put(SCOPE, codes(Set.of(scope), leaves));
        }
        levels.put(PARTS, codes(parts, leaves));
        levels.put("other", codes(other, leaves));
        return levels;
    }

    private static Map<String, List<String>> codes(Iterable<String> codes, java.util.function.Function<String, List<String>> leaves) {
        return codes(codes, code -> code, leaves);
    }

    private static Map<String, List<String>> codes(
            Iterable<String> codes, java.util.function.UnaryOperator<String> name, java.util.function.Function<String, List<String>> leaves) {
        var all = new LinkedHashMap<String, List<String>>();
        codes.forEach(code -> all.put(name.apply(code), leaves.apply(code)));
        return all;
    }

    private static Dimension dimension(String id, String total, List<String> leaves, Map<String, Map<String, List<String>>> groups) {
        var levels = new ArrayList<Dimension.Level>();
        levels.add(new Dimension.Level("all", Map.of(total, leaves)));
        groups.forEach((name, codes) -> {
            if (!codes.isEmpty()) {
                levels.add(new Dimension.Level(name, codes));
            }
        });
        var own = new LinkedHashMap<String, List<String>>();
        leaves.forEach(leaf -> own.put(leaf, List.of(leaf)));
        levels.add(new Dimension.Level("leaf", own));
        return new Dimension(id, levels);
    }

    private static Earlier earlier(Content content, Dimension place, Dimension what) {
        var published = new HashMap<Key, Long>();
        var withheld = new LinkedHashSet<Key>();
        for (var cell : content.cells()) {
            var key = Key.of(cell.place(), cell.time(), cell.term());
            var figure = cell.figure();
            if (figure != null) {
                published.put(key, figure);
            } else if (cell.kind().equals("withheld")) {
                withheld.add(key);
            }
        }
        return new Earlier(content.definition().title(), published, withheld);
    }

    /** Things that no code tells apart, under one name. */
    private static final class Leaves<T> {

        private final String letter;
        private final Map<List<?>, String> names = new LinkedHashMap<>();
        private final Map<T, String> of = new HashMap<>();
        private final Map<String, T> example = new TreeMap<>();

        private Leaves(String letter) {
            this.letter = letter;
        }

        private void put(T thing, List<?> signature) {
            var name = names.computeIfAbsent(signature, none -> letter + names.size());
            of.put(thing, name);
            example.putIfAbsent(name, thing);
        }

        private String of(T thing) {
            var name = of.get(thing);
            if (name == null) {
                throw new IllegalArgumentException("Outside of all tables");
            }
            return name;
        }

        private List<String> names() {
            return List.copyOf(names.values());
        }

        private List<String> where(java.util.function.Predicate<T> holds) {
            return names.values().stream().filter(name -> holds.test(example.get(name))).toList();
        }
    }
}
