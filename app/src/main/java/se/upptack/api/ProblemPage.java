package se.upptack.api;

/** What the page of a kind of problem shows. */
public record ProblemPage(String kind, int status) {}
