package se.upptack.referral;

import java.util.UUID;

/**
 * The consent as it is read back to the person, before it is saved.
 *
 * @param what the things told, in one sentence
 * @param key  that of the form it came from
 */
public record ReadBackPage(UUID id, String service, ConsentSaid said, String purpose, String what, String key) {}
