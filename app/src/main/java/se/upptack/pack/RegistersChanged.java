package se.upptack.pack;

/**
 * Announced in this instance after a change of the registers was committed.
 *
 * @param version the {@link RegisterSnapshot#version()} at which the change can be seen
 */
public record RegistersChanged(long version) {}
