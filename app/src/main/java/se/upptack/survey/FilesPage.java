package se.upptack.survey;

import java.util.List;

/** Surveys brought in from files, and what is wrong with the one that was just tried. */
public record FilesPage(List<Definition> forms, List<Fault> faults) {

    /** What is wrong, by line. */
    public record Fault(int line, String key, String what) {}
}
