package se.upptack.access;

/** The page with nothing on it; {@code back} is where the day goes on. */
public record Pause(String back) {}
