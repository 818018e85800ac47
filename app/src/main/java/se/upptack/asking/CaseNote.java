package se.upptack.asking;

import java.time.LocalDate;

/** Something that whoever opens a case needs to see first: what it is, what follows from it, and since when. */
public record CaseNote(String name, String rule, LocalDate since) {}
