package se.upptack.practice;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.content.Text;
import se.upptack.content.Texts;
import se.upptack.pack.PackText;
import se.upptack.platform.Language;

/** The scenarios that came with the packs, read when first asked for. */
@Component
class Scenarios {

    private final Texts texts;
    private final List<String> packs;
    private final Map<Path, Optional<Scenario>> read = new ConcurrentHashMap<>();

    Scenarios(Texts texts, @Value("${upptack.packs:}") List<String> packs) {
        this.texts = texts;
        this.packs = packs.stream().map(String::strip).filter(pack -> !pack.isEmpty()).toList();
    }

    /** What an actor may practise: the shared ones and those of where she works. */
    List<Text> of(Actor actor) {
        return texts.current().ofKind("exercise")
                .filter(text -> text.of(actor.organisation()) || text.of(actor.agency()))
                .filter(text -> find(text.id(), Language.SV).isPresent())
                .sorted(Comparator.comparing(Text::sort).thenComparing(Text::id))
                .toList();
    }

    Optional<Text> of(Actor actor, String id) {
        return of(actor).stream().filter(text -> text.id().equals(id)).findFirst();
    }

    /** The scenario of a text that exists. */
    Optional<Scenario> find(String id, Language language) {
        var path = Path.of("scenarios", id, language.code() + ".ink.json");
        return read.computeIfAbsent(path, absent -> packs.stream()
                .flatMap(pack -> PackText.read(pack, "scenarios/" + id + "/" + language.code() + ".ink.json").stream())
                .map(Scenario::new).findFirst());
    }

    /** Texts to read on, as the scenario names them. */
    Stream<Text> reading(Scenario scenario) {
        return scenario.named("read").stream().flatMap(id -> texts.current().find(id).stream()).filter(Text::forStaff);
    }
}
