package se.upptack.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests of this run proved so far, and the document made of it. */
final class Results {

    private static final Path FILE = Repository.built("finished");

    private Results() {}

    /** Counts a finished test method; a parametrised one is told once for each of its runs. Several processes may tell at the same time. */
    static void finished(Method test, boolean passed) {
        try {
            Files.writeString(
                    FILE, name(test) + (passed ? " passed\n" : " failed\n"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every test method that has finished since the run began. */
    static Set<String> finished() {
        return told().map(line -> line.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sentences that prove each id, in alphabetical order; only of tests that passed every time. */
    static Map<String, Set<String>> proofs(Collection<Method> tests) {
        Set<String> failed = told().filter(line -> line.endsWith(" failed")).map(line -> line.split(" ")[0]).collect(Collectors.toSet());
        Set<String> finished = finished();
        Map<String, Set<String>> proofs = new TreeMap<>();
        tests.stream().filter(test -> finished.contains(name(test)) && !failed.contains(name(test))).forEach(test -> {
            for (String id : test.getAnnotation(Requirement.class).value()) {
                proofs.computeIfAbsent(id, any -> new TreeSet<>()).add(sentence(test));
            }
        });
        return proofs;
    }

    static String name(Method test) {
        return test.getDeclaringClass().getSimpleName() + "." + test.getName();
    }

    private static Stream<String> told() {
        try {
            return Files.exists(FILE) ? Files.readAllLines(FILE).stream() : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a test method as the sentence it is: {@code askedNoIsTwoClicks} of {@code WorkListTest} is "Work list: asked no is two clicks". */
    static String sentence(Method test) {
        return words(test.getDeclaringClass().getSimpleName().replaceFirst("Test$", ""), true) + ": " + words(test.getName(), false);
    }

    private static String words(String camel, boolean capital) {
        String words = camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase(java.util.Locale.ROOT);
        return capital ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : words;
    }

    /** {@code docs/requirements.md}: the same for the same tests, whatever order they ran in. */
    static String document(List<Catalogue.Entry> catalogue, Map<String, Set<String>> proofs) {
        StringBuilder text = new StringBuilder();
        long green = catalogue.stream().filter(entry -> proofs.containsKey(entry.id())).count();
        text.append("# Requirements\n\n")
                .append("Made by the acceptance tests, never by hand. A requirement is green when at least one test that a user could do, through a page\n")
                .append("or the interface of the running application, names it and passes. Green: ").append(green).append(" of ").append(catalogue.size()).append(".\n");
        String area = "";
        for (Catalogue.Entry entry : catalogue) {
            if (!entry.area().equals(area)) {
                area = entry.area();
                String prefix = entry.id().substring(0, entry.id().indexOf('-'));
                long inArea = catalogue.stream().filter(other -> other.area().equals(entry.area())).count();
                long greenInArea = catalogue.stream().filter(other -> other.area().equals(entry.area()) && proofs.containsKey(other.id())).count();
                text.append("\n## ").append(prefix).append(": ").append(area).append(" (").append(greenInArea).append(" of ").append(inArea).append(")\n\n")
                        .append("| id | state | requirement | proved by |\n| --- | --- | --- | --- |\n");
            }
            Set<String> tests = proofs.getOrDefault(entry.id(), Set.of());
            text.append("| ").append(entry.id()).append(" | ").append(tests.isEmpty() ? "not yet" : "green").append(" | ")
                    .append(entry.sentence().replace("|", "\\|")).append(" | ").append(String.join("<br>", tests)).append(" |\n");
        }
        return text.toString();
    }
}
