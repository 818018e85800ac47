package se.upptack.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Checks a pack without loading it: {@code ./upptack pack check DIR}. */
public final class PackCheck {

    private PackCheck() {}

    /**
     * All faults of the pack in a folder; none means that it can be loaded into an empty installation.
     *
     * @param folder an existing folder
     */
    public static List<Fault> check(Path folder) {
        return reading(folder).faults();
    }

    /** A pack that extends another is judged together with it: the folder beside it, or the one that comes with the application. */
    private static PackReader.Reading reading(Path folder) {
        var reading = check(PackFiles.ofFolder(folder), extended ->
                PackFiles.find(folder.toAbsolutePath().normalize().resolveSibling(extended).toString())
                        .or(() -> PackFiles.find(extended))
                        .map(files -> PackReader.read(files).lines())
                        .orElse(List.of()));
        var faults = new ArrayList<>(reading.faults());
        faults.addAll(PackText.check(folder, reading.lines()));
        var content = new Content(reading.lines());
        ServiceLoader.load(FolderCheck.class).forEach(other -> faults.addAll(other.check(
                folder, (register, key, column) -> content.find(register, key).map(line -> line.cell(column)).orElse(""))));
        return new PackReader.Reading(reading.lines(), List.copyOf(faults));
    }

    /** The lines of a whole pack with everything that is wrong with it. */
    static PackReader.Reading check(PackFiles files) {
        return check(files, extended -> List.of());
    }

    /**
     * The lines of a pack with everything that is wrong with it.
     *
     * @param base the lines of the pack of that id, which this one extends; empty when it cannot be found
     */
    static PackReader.Reading check(PackFiles files, Function<String, List<Line>> base) {
        var reading = PackReader.read(files);
        var faults = new ArrayList<>(reading.faults());
        var together = new ArrayList<Line>();
        PackRules.extended(reading.lines()).ifPresent(extended -> {
            base.apply(extended).stream().filter(line -> !line.register().id().equals("pack")).forEach(together::add);
            if (together.isEmpty()) {
                faults.add(Fault.of(Registers.get("pack").file(), 1, null, "base-missing", extended));
            }
        });
        together.addAll(reading.lines());
        faults.addAll(PackRules.check(together));
        return new PackReader.Reading(reading.lines(), PackRules.sorted(faults));
    }

    /** Ends with 0 when the pack is right, 1 when it has faults, 2 when it was not told which folder to read. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv().getOrDefault("LANG", ""),
                new PrintStream(System.out, true, StandardCharsets.UTF_8)));
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
        if (words.size() != 1) {
            out.println(messages.text(language, "pack.check.usage"));
            return 2;
        }
        var folder = Path.of(words.getFirst());
        if (!Files.isDirectory(folder)) {
            out.println(messages.text(language, "pack.check.no-folder", folder));
            return 2;
        }
        var reading = reading(folder);
        for (var fault : reading.faults()) {
            out.println(fault.print(messages, language));
        }
        out.println(reading.faults().isEmpty()
                ? messages.text(language, "pack.check.right", reading.lines().size())
                : messages.text(language, "pack.check.wrong", reading.faults().size()));
        return reading.faults().isEmpty() ? 0 : 1;
    }
}
