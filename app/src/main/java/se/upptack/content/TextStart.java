package se.upptack.content;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.pack.BodyRules;
import se.upptack.pack.PackText;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.StartRefused;

/**
 * Takes in the texts that came with the packs, before anyone asks for them. What a pack says for the first time, or says otherwise than last
 * time, becomes a new version; the rest is left as it is.
 */
@Component
class TextStart {

    private static final Logger LOG = LoggerFactory.getLogger(TextStart.class);

    private final RegisterBook registers;
    private final TextRows rows;
    private final Messages messages;
    private final TransactionTemplate transactions;
    private final List<String> packs;

    TextStart(
            RegisterBook registers, TextRows rows, Messages messages, PlatformTransactionManager manager, @Value("${upptack.packs:}") List<String> packs) {
        this.registers = registers;
        this.rows = rows;
        this.messages = messages;
        this.transactions = new TransactionTemplate(manager);
        this.packs = packs.stream().map(String::strip).filter(pack -> !pack.isEmpty()).toList();
    }

    void load() {
        transactions.executeWithoutResult(status -> {
            rows.lock();
            var latest = rows.all().stream().filter(version -> version.pack() != null)
                    .collect(Collectors.toMap(version -> version.text() + "/" + version.language() + "/" + version.pack(), version -> version, (newest, older) -> newest));
            var languages = registers.current().versions("language").stream().flatMap(list -> list.codes().stream()).map(code -> code.code()).distinct().toList();
            var added = 0;
            for (var pack : packs) {
                var name = String.valueOf(Path.of(pack).getFileName());
                for (var text : registers.current().rows("texts")) {
                    for (var language : languages) {
                        var body = PackText.read(pack, text.key(), language).map(BodyRules::tidy).orElse(null);
                        var known = latest.get(text.key() + "/" + language + "/" + name);
                        if (body != null && (known == null || !known.body().equals(body))) {
                            refuseFlaws(pack, text.key(), language, body);
                            rows.add(text.key(), language, body, false, null, name, null, name);
                            added++;
                        }
                    }
                }
            }
            if (added > 0) {
                LOG.info("Took in {} texts from the packs", added);
            }
        });
    }

    private void refuseFlaws(String pack, String id, String language, String body) {
        var flaws = BodyRules.flaws(body);
        if (!flaws.isEmpty()) {
            var first = flaws.getFirst();
            throw new StartRefused(
                    "The text texts/" + id + "/" + language + ".md of the pack " + pack + " cannot be used: "
                            + messages.text(Language.EN, first.key(), first.arguments().toArray()),
                    "Mend the file and start again.");
        }
    }
}
