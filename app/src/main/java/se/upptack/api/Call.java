package se.upptack.api;

/**
 * One POST as a handler sees it: under which key, and what was sent. Declared as a parameter of a handler method; the type of the content
 * says what the contract takes.
 *
 * @param key   the {@code Idempotency-Key}
 * @param route where it was sent, part of what makes a repeated request the same
 */
record Call<T>(String key, String route, T content) {}
