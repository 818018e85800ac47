package se.upptack.keyhole;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import se.upptack.referral.Purpose;
import se.upptack.referral.Share;

/**
 * A message as it was written, never changed.
 *
 * @param recipient id of a service in the directory
 * @param what      what the person has said yes to
 */
record Message(UUID id, UUID referral, UUID caseId, String recipient, Purpose purpose, Set<Share> what, Words words, UUID by, Instant at) {

    Message {
        what = Set.copyOf(what);
    }
}
