package se.upptack.asking;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.trail.Action;

/**
 * Registers what happened. One way in for pages, for the interface and for the demonstration: validated, the prompt closed, the next round
 * planned, trail and facts written, committed to disk before the caller is answered. A repeated request with the same key has one effect.
 */
@Component
public class Registrar {

    private static final Action SHARED = new Action("asking.shared-commit");

    /** One registration on its way. */
    record Request(Actor actor, UUID worker, Registration said, String key, String digest) {}

    private final PersonBook book;
    private final RegistrationBatch batch;
    private final ConcurrentHashMap<String, SharedCommit<Request, RegisterOutcome>> writers = new ConcurrentHashMap<>();

    Registrar(PersonBook book, RegistrationBatch batch) {
        this.book = book;
        this.batch = batch;
    }

    /**
     * Registers one occasion; returns when it is on disk or refused.
     *
     * @param key chosen by the caller, 8 to 200 characters, the same when the request is repeated
     */
    public RegisterOutcome register(Actor actor, Registration said, String key) {
        return register(actor, actor.account(), said, key);
    }

    /**
     * Registers what another worker of the agency did, as a case system does; the trail tells who sent it.
     *
     * @param worker the account of the worker, of the actor's own agency
     */
    public RegisterOutcome register(Actor actor, UUID worker, Registration said, String key) {
        return writers.computeIfAbsent(actor.agency(), agency -> new SharedCommit<>(agency, requests -> write(agency, requests), new RegisterOutcome.Busy()))
                .submit(request(actor, worker, said, key));
    }

    /** Registers many occasions of one agency in one transaction; answers in the same order. For bulk delivery and the demonstration. */
    public List<RegisterOutcome> registerAll(String agency, List<Keyed> registrations) {
        return write(agency, registrations.stream().map(one -> request(one.actor(), one.actor().account(), one.said(), one.key())).toList());
    }

    /**
     * Registers what a case system delivers together; answers in the same order. Within a transaction that is under way they are written or
     * not with the rest of it.
     *
     * @param key of the delivery; each registration gets a key of its own from it and its place
     */
    public List<RegisterOutcome> registerTogether(Actor actor, List<OfWorker> registrations, String key) {
        var common = digest(key);
        var requests = new ArrayList<Request>(registrations.size());
        for (var one : registrations) {
            requests.add(request(actor, one.worker(), one.said(), common + "/" + requests.size()));
        }
        return write(actor.agency(), requests);
    }

    /** What a worker did, by the account of the worker. */
    public record OfWorker(UUID worker, Registration said) {}

    /** A registration with who makes it and its key. */
    public record Keyed(Actor actor, Registration said, String key) {}

    @PreDestroy
    void stop() {
        writers.values().forEach(SharedCommit::close);
    }

    private List<RegisterOutcome> write(String agency, List<Request> requests) {
        return book.openAsSystem(agency, SHARED, opened -> batch.write(agency, requests));
    }

    private static Request request(Actor actor, UUID worker, Registration said, String key) {
        return new Request(actor, worker, said, key, digest(worker.equals(actor.account()) ? said : worker + "|" + said));
    }

    /** What a request said, in a few characters, so that a key used again for something else is noticed. */
    static String digest(Object said) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
