package se.upptack.pack;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.StartRefused;

/**
 * Loads the packs of the installation before anyone asks the registers. {@code upptack.packs} lists them: a folder, or the name of a pack
 * that stands in {@code packs/} of the working folder, beside the application or inside it.
 */
@Configuration(proxyBeanMethods = false)
class PackStart {

    private static final Logger LOG = LoggerFactory.getLogger(PackStart.class);

    @Bean
    RegisterBook registerBook(
            EntryRows rows,
            PackLoader loader,
            Messages messages,
            @Value("${upptack.packs:}") List<String> packs,
            @Value("${upptack.registers-poll:3s}") Duration poll) {
        for (var pack : packs) {
            if (!pack.isBlank()) {
                load(pack.strip(), loader, messages);
            }
        }
        return new StoredRegisters(rows, poll);
    }

    private static void load(String pack, PackLoader loader, Messages messages) {
        var files = PackFiles.find(pack).orElseThrow(() -> new StartRefused(
                "There is no pack " + pack + ".", "Set UPPTACK_PACKS to the folder of the pack, or leave it out to use the one that comes with Upptäck."));
        switch (loader.load(files)) {
            case Loading.Loaded(var loaded, var added, var changed, var removed) ->
                LOG.info("Loaded the pack {} version {}: {} rows added, {} changed, {} removed", loaded.id(), loaded.version(), added, changed, removed);
            case Loading.AlreadyLoaded(var loaded) -> LOG.info("The pack {} version {} is loaded", loaded.id(), loaded.version());
            case Loading.Refused(var faults) -> {
                faults.forEach(fault -> LOG.error("{}", fault.print(messages, Language.EN)));
                throw new StartRefused(
                        "The pack " + pack + " cannot be loaded: " + faults.size() + " faults, the first is "
                                + faults.getFirst().print(messages, Language.EN),
                        "Put the faults right and start again. ./upptack pack check DIR lists them without starting.");
            }
        }
    }
}
