package se.upptack.keyhole;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.referral.Purpose;
import se.upptack.referral.Share;
import se.upptack.safecontact.Channel;

/**
 * A message as it was written, never changed.
 *
 * @param recipient id of a service in the directory
 * @param what      what the person has said yes to
 * @param channel   what the way to reach the person rests on; null when none is told
 */
record Message(UUID id, UUID referral, UUID caseId, String recipient, Purpose purpose, Set<Share> what, Words words, @Nullable Channel channel, UUID by,
        Instant at) {

    Message {
        what = Set.copyOf(what);
    }

    /** The same without a way to reach the person, which is not safe to use now. */
    Message withoutWay() {
        return new Message(id, referral, caseId, recipient, purpose, what,
                new Words(words.name(), "", words.wanted(), words.language(), words.adaptation(), words.safety()), null, by, at);
    }
}
