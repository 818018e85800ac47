package se.upptack.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.Role;

/** Finds the worker whom a case system speaks for. What was found is remembered for a few seconds, for the hot route's sake. */
@Component
class Workers {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private record Known(UUID account, Instant until) {}

    private final Accounts accounts;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    Workers(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The account that a registration counts for: the sender's own unless a case system names a caseworker of its agency. A user name of
     * another agency and one that does not exist get the same fault.
     */
    UUID named(Actor actor, @Nullable String username, Fields fields) {
        if (username == null || username.equals(actor.username())) {
            return actor.account();
        }
        var worker = actor.is(Role.INTEGRATION_CLIENT) ? find(actor.agency(), username) : Optional.<UUID>empty();
        if (worker.isEmpty()) {
            fields.fault("worker", "api.fault.worker");
        }
        return worker.orElse(actor.account());
    }

    private Optional<UUID> find(String agency, String username) {
        var now = clock.instant();
        var place = agency + "|" + username;
        var remembered = known.get(place);
        if (remembered != null && remembered.until().isAfter(now)) {
            return Optional.of(remembered.account());
        }
        var found = accounts.byUsername(username)
                .map(Accounts.Account::actor)
                .filter(worker -> worker.agency().equals(agency) && worker.is(Role.CASEWORKER))
                .map(Actor::account);
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        found.ifPresent(account -> known.put(place, new Known(account, now.plus(REMEMBERED))));
        return found;
    }
}
