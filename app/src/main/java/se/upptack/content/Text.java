package se.upptack.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * What a text is, as the register {@code texts} says now (KNOW-01, KNOW-09, KNOW-10).
 *
 * @param owner      the organisation that answers for it, or {@code *} for a text that all share
 * @param kind       a kind of the register, {@code guidance} or {@code public-page}
 * @param lines      service lines it is for; empty for all, and so with steps, channels, roles and areas
 * @param original   the text it was made from, or null
 * @param evidence   what its statements rest on
 * @param qualityBy  the organisation that has reviewed the quality, or null when nobody has
 * @param reviewBy   the last day it should be looked over, or null
 * @param row        the whole row
 */
public record Text(
        String id,
        String owner,
        String kind,
        int sort,
        Set<String> audiences,
        Set<String> lines,
        Set<String> steps,
        Set<String> channels,
        Set<String> roles,
        Set<String> areas,
        List<String> laws,
        @Nullable String original,
        @Nullable String adaptedBy,
        @Nullable LocalDate adaptedOn,
        String evidence,
        @Nullable String qualityBy,
        @Nullable LocalDate qualityOn,
        @Nullable LocalDate reviewBy,
        String source,
        Row row) {

    /** A text that all agencies share. */
    public static final String SHARED = "*";

    static Text of(Row row) {
        return new Text(
                row.key(), row.text("owner"), row.text("kind"), row.whole("sort").orElse(0), Set.copyOf(row.list("audiences")),
                Set.copyOf(row.list("service_lines")), Set.copyOf(row.list("steps")), Set.copyOf(row.list("channels")), Set.copyOf(row.list("roles")),
                Set.copyOf(row.list("areas")), row.list("laws"), row.find("original").orElse(null), row.find("adapted_by").orElse(null),
                row.date("adapted_on"), row.text("evidence"), row.find("quality_by").orElse(null), row.date("quality_on"), row.date("review_by"),
                row.text("source"), row);
    }

    public String name(Language language) {
        return row.text("name", language);
    }

    public boolean shared() {
        return owner.equals(SHARED);
    }

    /** Whether the day for looking it over has passed (KNOW-12). */
    public boolean overdue(LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today);
    }

    /** Whether it may be shown where the work of an organisation is: its own texts and the shared ones. */
    public boolean of(String organisation) {
        return shared() || owner.equals(organisation);
    }

    /** Whether it is meant for those who work, and so belongs in the library (KNOW-01). */
    public boolean forStaff() {
        return audiences.stream().anyMatch(Audiences.STAFF::contains);
    }

    /** The text that this one is a chapter or a part of, if any (KNOW-06, KNOW-14). */
    public Optional<String> partOf() {
        return row.find("part_of");
    }

    /** The text or course that it is to be used with, if any (KNOW-15). */
    public Optional<String> goesWith() {
        return row.find("goes_with");
    }

    /** {@code complement} beside the ordinary documents or {@code integrated} into them; empty when nobody has said (KNOW-03). */
    public Optional<String> integration() {
        return row.find("integration");
    }

    /** When it is to be built into the ordinary documents, as exactly as is known: a day, a month or a year. */
    public Optional<String> integrationPlanned() {
        return row.find("integration_planned");
    }

    /** When it was. */
    public Optional<String> integratedOn() {
        return row.find("integrated_on");
    }

    /** The kinds of documents it is written into (KNOW-04). */
    public List<String> builtInto() {
        return row.list("built_into");
    }

    /** Where it stands when it does not stand here, if anyone has said. */
    public Optional<String> web() {
        return row.find("web");
    }

    /** Whether it fits a place in the work; what is null there is left open (KNOW-02). */
    public boolean fits(Where where) {
        return open(lines, where.line()) && open(steps, where.step()) && open(channels, where.channel()) && open(roles, where.role());
    }

    /** A place in the work: service line, step, channel and role, each a code or null for any. */
    public record Where(@Nullable String line, @Nullable String step, @Nullable String channel, @Nullable String role) {}

    private static boolean open(Set<String> allowed, @Nullable String value) {
        return allowed.isEmpty() || value == null || allowed.contains(value);
    }

    Optional<String> originalIfAny() {
        return Optional.ofNullable(original);
    }
}
