package se.upptack.organisation;

/** Something to choose in a form. */
public record Choice(String id, String name) {}
