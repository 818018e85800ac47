package upptack.statements;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.spi.ToolProvider;

/** {@code upptack-statements CLASSES FILE}: names every place of SQL in a folder of classes that FILE does not say was executed. */
public final class Report implements ToolProvider {

    @Override
    public String name() {
        return "upptack-statements";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            var seen = Files.exists(Path.of(arguments[1])) ? Files.readAllLines(Path.of(arguments[1])) : List.<String>of();
            var places = places(Path.of(arguments[0]));
            var executed = Set.copyOf(seen);
            var missing = places.stream().filter(place -> !executed.contains(place.id())).toList();
            missing.forEach(place -> out.println("  " + place.where() + "  " + switch (place.kind()) {
                case CALL_WITH_TEXT, CALL -> "sent nothing that was executed";
                case REFERENCE -> "refers to a method that takes SQL; call it, so that it can be watched";
                case TEXT -> "never became part of what was executed";
            } + (place.words().isEmpty() ? "" : ": " + place.words())));
            var faults = seen.stream().filter(line -> line.startsWith("!")).toList();
            faults.forEach(fault -> out.println("  could not be watched: " + fault.substring(2)));
            out.println((places.size() - missing.size()) + " of " + places.size() + " places of SQL were executed");
            return missing.isEmpty() && faults.isEmpty() && !places.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            err.println(e);
            return 2;
        }
    }

    private static List<Place> places(Path folder) throws IOException {
        var models = new TreeMap<String, ClassModel>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                var model = Places.parse(Files.readAllBytes(file));
                models.put(model.thisClass().asInternalName(), model);
            }
        }
        var sends = new HashMap<String, Boolean>();
        models.forEach((name, model) -> sends.put(name, Places.sends(model)));
        var places = new ArrayList<Place>();
        models.forEach((name, model) -> {
            int nested = name.indexOf('$');
            places.addAll(Places.of(model, sends.get(name) || nested > 0 && sends.getOrDefault(name.substring(0, nested), false)));
        });
        return places;
    }
}
