package se.upptack.asking;

/** Something to choose in a form. */
public record Option(String code, String name, String hint, boolean chosen) {}
