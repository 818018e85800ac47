package se.upptack.pack;

import java.util.List;

/**
 * One column of a register, as data: what may stand in it and whether something must.
 *
 * @param name     the header in the file and the name in {@link Row}
 * @param type     what a cell may hold
 * @param required whether a cell may be empty
 */
public record Column(String name, Type type, boolean required) {

    /** What a cell may hold. */
    public sealed interface Type {

        /** Free text on one or more lines. */
        record Text() implements Type {}

        /** A key: lower-case ASCII letters, digits and hyphens. */
        record Id() implements Type {}

        /** An ISO day, {@code 2019-07-01}. */
        record Day() implements Type {}

        /** An ISO day, month or year, as exactly as a document states it. */
        record Dated() implements Type {}

        /** A whole number, zero or more. */
        record Whole() implements Type {}

        /** An address on the web, so that a page may link to it. */
        record Web() implements Type {}

        /** {@code yes} or {@code no}. */
        record YesNo() implements Type {}

        /** One of the closed values. */
        record OneOf(List<String> values) implements Type {}

        /** The key of a row in one of the registers; {@code *} too where {@code any} says so. */
        record Reference(List<String> registers, boolean any) implements Type {}

        /** A code that stands in one of the versions of a code list, or {@code *} for all of them. */
        record CodeOf(String list) implements Type {}

        /** A code of the list that another column of the same row names. */
        record CodeNamedBy(String listColumn) implements Type {}

        /** The key of a row in the register that another column of the same row names. */
        record EntryNamedBy(String registerColumn) implements Type {}

        /** A two-digit county code that occurs among the municipalities. */
        record County() implements Type {}

        /** Several values of one type, separated by {@code |}. */
        record ListOf(Type of) implements Type {}

        /** Where the datum stands: {@code 003:181-183; 000:12}, or {@code own}. */
        record Source() implements Type {}

        /** Which facts of the figure book are meant, see {@link Expression}. */
        record Facts() implements Type {}
    }

    /** The name without its language, when this column is one half of a pair; otherwise the name itself. */
    public String stem() {
        return inSwedish() || inEnglish() ? name.substring(0, name.length() - 3) : name;
    }

    boolean inSwedish() {
        return name.endsWith("_sv");
    }

    boolean inEnglish() {
        return name.endsWith("_en");
    }
}
