package se.upptack.acceptance;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the tests of this run proved so far, and the document made of it. */
final class Results {

    private static final Map<String, Set<String>> PROOFS = new ConcurrentHashMap<>();
    private static final Set<String> FINISHED = new ConcurrentSkipListSet<>();
    private static final Set<String> FAILED = new ConcurrentSkipListSet<>();

    private Results() {}

    /** Counts a finished test method; a parametrised one is told once for each of its runs. */
    static void finished(Method test, boolean passed) {
        String name = test.getDeclaringClass().getSimpleName() + "." + test.getName();
        FINISHED.add(name);
        if (!passed) {
            FAILED.add(name);
        }
        Requirement requirement = test.getAnnotation(Requirement.class);
        if (requirement != null) {
            String sentence = sentence(test);
            for (String id : requirement.value()) {
                PROOFS.computeIfAbsent(id, any -> new ConcurrentSkipListSet<>()).add(name + "\n" + sentence);
            }
        }
    }

    static Set<String> finished() {
        return Set.copyOf(FINISHED);
    }

    /** The sentences that prove each id, in alphabetical order; only of tests that passed every time. */
    static Map<String, Set<String>> proofs() {
        Map<String, Set<String>> proofs = new TreeMap<>();
        PROOFS.forEach((id, tests) -> tests.forEach(test -> {
            String[] nameAndSentence = test.split("\n", 2);
            if (!FAILED.contains(nameAndSentence[0])) {
                proofs.computeIfAbsent(id, any -> new TreeSet<>()).add(nameAndSentence[1]);
            }
        }));
        return proofs;
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
