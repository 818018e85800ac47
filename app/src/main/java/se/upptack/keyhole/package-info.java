/**
 * The keyhole: what a recipient is told about a referral, and the small page where she reads and answers it without an account here (REF-04,
 * REF-05, SEC-01).
 *
 * <p>Rules: the words are written for one recipient from the directory, never for an address someone types, and hold no more than the person
 * has said yes to. They wait in a queue where they can be called back; whether the consent still holds is asked in the transaction that
 * sends. The recipient opens them with a link and a code given by another way, and sees them until she has answered, the consent is
 * withdrawn or it has run out. After that, and for every wrong link or code, there is nothing to see, and it looks the same. A link and a code are
 * kept as fingerprints only; they are shown once to the worker, who can make new ones. What nobody takes comes back to the worker.
 *
 * <p>Stores {@code keyhole.message}, {@code keyhole.sending}, {@code keyhole.sending_event} and {@code keyhole.secret} in the person book,
 * insert-only, and {@code keyhole.pointer}, which says in whose book a link is looked up and nothing else. The referral's own facts are
 * all it says to the figures.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "asking", "support", "directory", "referral", "safecontact"})
package se.upptack.keyhole;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
