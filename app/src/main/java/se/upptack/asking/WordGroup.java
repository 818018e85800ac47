package se.upptack.asking;

import java.util.List;

/** Words for one purpose. {@code evidenceLacking} says that research has not yet shown what works here (KNOW-07). */
public record WordGroup(String purpose, List<String> lines, boolean evidenceLacking) {}
