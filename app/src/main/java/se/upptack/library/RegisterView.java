package se.upptack.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Citation;

/** What the pages beside the library show: registers, read together with the texts. */
public sealed interface RegisterView {

    /** Whether the visitor sees how many of each unit have read something. */
    boolean leads();

    /** The legal register. */
    record LawList(List<Provision> provisions, boolean leads) implements RegisterView {}

    /**
     * A provision.
     *
     * @param from  the first day, or null when nobody has checked it
     * @param ended whether its last day has passed
     * @param cited the texts that cite it
     */
    record Provision(LibraryPage.Law law, @Nullable LocalDate from, @Nullable LocalDate to, boolean ended, String note, List<Citation> sources, List<LibraryPage.Other> cited) {}

    /** How each agency uses the words, by concept. */
    record Terms(List<Concept> concepts, boolean leads) implements RegisterView {}

    /** What is meant, and the words for it. */
    record Concept(String list, String name, List<Term> terms) {}

    /** An agency's own word. */
    record Term(String organisation, String word, String note) {}

    /** How far the work with the supports has come, and what others find out. */
    record Progress(
            List<Integrated> integrated, List<Changed> reviews, List<Lesson> lessons, List<Assignment> assignments, List<Need> needs, OtherSide otherSide, boolean leads)
            implements RegisterView {}

    /**
     * The work on those who use violence, by organisation.
     *
     * @param baseline what someone else has found, by aspect
     */
    record OtherSide(List<Side> sides, List<Baseline> baseline) {}

    /** An organisation; what nobody has noted is empty. States are values of the register. */
    record Side(String organisation, String perspective, String routines, String note, List<Citation> sources) {}

    /** @param percent how large a share has it */
    record Baseline(String aspect, int percent, String note, List<Citation> sources) {}

    /** A support and whether it is a part of the ordinary documents. {@code late} when the planned day has passed. */
    record Integrated(LibraryPage.Other text, String state, String planned, String done, List<String> into, boolean late, String note) {}

    /** A support that was looked over. {@code text} is null when it is no item of the library. */
    record Changed(String organisation, String name, @Nullable String text, String when, String change, String note) {}

    /** Something to improve. */
    record Lesson(String organisation, String from, String found, String name, String description, String state, String key) {}

    /** An assignment of someone else. */
    record Assignment(String organisation, String reference, String name, String relevance, String expected, String state, String note) {}

    /** What nobody knows enough about. */
    record Need(String organisation, String name, String description, List<LibraryPage.Other> texts, String state) {}

    /** Which texts the units have read. {@code unit} is chosen; {@code lines} are the texts meant for those who work there. */
    record Known(List<LibraryPage.Choice> units, String unit, List<KnownLine> lines, boolean leads) implements RegisterView {}

    /** A text and how many have read it. */
    record KnownLine(LibraryPage.Other text, Share share) {}
}
