package se.upptack.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptableObject;

/** Turns ink into what the application runs, with the compiler of inkjs. Needs nothing but the application; takes about a second a file. */
final class InkCompiler {

    private static final String SCRIPT = "/ink/inkjs-2.2.2.js";
    private static final String COMPILE = """
            var said = [];
            var made = '';
            try {
              made = new inkjs.Compiler(source, new inkjs.CompilerOptions(null, [], false, function (message) { said.push(message); })).Compile().ToJson();
            } catch (e) {
              if (said.length === 0) said.push('' + e);
            }
            """;
    private static final Pattern PLACE = Pattern.compile("^(?:ERROR|WARNING|TODO|AUTHOR): (?:line (\\d+): )?(.*)$", Pattern.DOTALL);

    /** What the compiler objects to. */
    record Objection(int line, String text) {}

    /** The compiled scenario with what is objected to; it can be used when there is nothing. */
    record Compiled(String json, List<Objection> objections) {}

    /** Compiles one after another, so that the compiler itself is read once. */
    List<Compiled> compile(List<String> sources) {
        try (var context = Context.enter(); var in = InkCompiler.class.getResourceAsStream(SCRIPT)) {
            context.setLanguageVersion(Context.VERSION_ES6);
            var scope = context.initStandardObjects();
            context.evaluateString(scope, new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8), SCRIPT, 1, null);
            var all = new ArrayList<Compiled>();
            for (var source : sources) {
                ScriptableObject.putProperty(scope, "source", source);
                context.evaluateString(scope, COMPILE, "compile", 1, null);
                var objections = new ArrayList<Objection>();
                for (var said : (NativeArray) ScriptableObject.getProperty(scope, "said")) {
                    var place = PLACE.matcher(String.valueOf(said));
                    objections.add(place.matches()
                            ? new Objection(place.group(1) == null ? 1 : Integer.parseInt(place.group(1)), place.group(2))
                            : new Objection(1, String.valueOf(said)));
                }
                all.add(new Compiled(String.valueOf(ScriptableObject.getProperty(scope, "made")), List.copyOf(objections)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
