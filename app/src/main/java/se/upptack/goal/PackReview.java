package se.upptack.goal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.upptack.pack.PackCheck;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Reads the documents of a pack against themselves and each other: {@code ./upptack pack review DIR}. Silent when nothing is found. */
public final class PackReview {

    private PackReview() {}

    /** What is found in the pack of a folder, one line each: rule, what it is about, and both places with what they say. */
    public static List<String> review(Path folder, Language language) {
        return Review.of(Papers.of(RegisterSnapshot.of(folder), new Messages(), language)).stream()
                .map(Finding::line)
                .toList();
    }

    /** Ends with 0 when nothing was found, 1 when something was, 2 when there was nothing to read. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv().getOrDefault("LANG", ""), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, String locale, PrintStream out) {
        var words = new ArrayList<>(arguments);
        var language = locale.startsWith("en") ? Language.EN : Language.SV;
        int option = words.indexOf("--lang");
        if (option >= 0 && option + 1 < words.size()) {
            language = Language.from(words.get(option + 1));
            words.subList(option, option + 2).clear();
        }
        var messages = new Messages();
        if (words.size() != 1 || !Files.isDirectory(Path.of(words.getFirst()))) {
            out.println(messages.text(language, "review.usage"));
            return 2;
        }
        var folder = Path.of(words.getFirst());
        if (!PackCheck.check(folder).isEmpty()) {
            out.println(messages.text(language, "review.faults", folder));
            return 2;
        }
        var found = review(folder, language);
        found.forEach(out::println);
        return found.isEmpty() ? 0 : 1;
    }
}
