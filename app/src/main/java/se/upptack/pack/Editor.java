package se.upptack.pack;

import org.jspecify.annotations.Nullable;

/**
 * Who changes a register.
 *
 * @param name         the account, as the history will tell it
 * @param organisation the organisation whose rows may be changed, or null when rows that all share may be changed too
 */
public record Editor(String name, @Nullable String organisation) {}
