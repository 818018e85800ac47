package se.upptack.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/**
 * A service of the directory as it is known now.
 *
 * @param id           names it, also in what refers to it later
 * @param organisation who runs it, as one says it; empty when nothing is known
 * @param kind         one of {@link Kinds#ALL}
 * @param coverage     where it is for: {@code SE}, counties (two digits) and municipalities (four digits)
 * @param areas        codes of {@code violence-area}, or {@code *} alone for all
 * @param languages    codes of {@code language}; empty when nothing is known
 * @param how          how one gets in touch
 * @param hours        empty when nothing is known, as every text here
 * @param cost         {@code free}, {@code fee} or empty
 * @param entry        for whose eyes it is
 * @param person       the one to call, only where the entry is by a named contact
 * @param location     where one can go; always empty where the address is protected
 * @param upkeep       who keeps the entry in order and when it was last checked
 * @param byAgreement  the municipalities that share it by an agreement in force (PERP-07); they are part of {@code coverage}
 */
public record Service(
        String id,
        Text name,
        String organisation,
        String kind,
        Set<String> coverage,
        Set<TargetGroup> groups,
        Set<String> areas,
        Set<String> languages,
        Contact how,
        Text hours,
        Text description,
        Text accessibility,
        String cost,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        Entry entry,
        Person person,
        Location location,
        Upkeep upkeep,
        Set<String> byAgreement) {

    /** The coverage of the whole country. */
    public static final String COUNTRY = "SE";

    /** A text in both languages of the surface; the Swedish stands in for an English that nobody has written. */
    public record Text(String sv, String en) {

        public String in(Language language) {
            return en.isEmpty() ? sv : language.of(sv, en);
        }

        public boolean isEmpty() {
            return sv.isEmpty();
        }
    }

    /** How wide a service reaches, at most. The order is that of a list. */
    public enum Level {
        MUNICIPALITY,
        COUNTY,
        NATIONAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who may see an entry, and what is behind it. */
    public enum Entry {
        PUBLIC,
        /** For signed-in staff. */
        STAFF,
        /** For signed-in staff, who reach it through one named person. */
        NAMED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether an entry is in use. */
    public enum State {
        ACTIVE,
        /** Noted, but nobody has confirmed that it is so: shown to nobody as support, only to those who may confirm it. */
        UNCONFIRMED,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty where nothing is known. {@code channels}: {@code phone}, {@code chat}, {@code email}, {@code text}, {@code web}, {@code visit}. */
    public record Contact(Set<String> channels, String phone, String email, String web) {}

    /** The one to call, for staff only. */
    public record Person(String name, String phone) {}

    /** An address that may be told to anyone; all empty when there is none or it is protected. */
    public record Location(boolean hidden, String address, String postalCode, String city) {

        public boolean told() {
            return !address.isEmpty() || !city.isEmpty();
        }
    }

    /**
     * @param owner      the organisation that keeps the entry; empty when it belongs to all
     * @param verifiedOn when someone last checked it, null when nobody has said so
     * @param verifiedBy who checked it, or by what
     * @param note       for staff
     * @param revision   counted up with each change
     * @param changedAt  when the entry last changed here
     */
    public record Upkeep(
            String owner, @Nullable LocalDate verifiedOn, String verifiedBy, State state, String source, String note, int revision, Instant changedAt) {}

    public Service {
        coverage = Set.copyOf(coverage);
        groups = Set.copyOf(groups);
        areas = Set.copyOf(areas);
        languages = Set.copyOf(languages);
        byAgreement = Set.copyOf(byAgreement);
    }

    /** The same service for the municipalities that share it as well. */
    Service sharedBy(Set<String> municipalities) {
        var all = new TreeSet<>(coverage);
        all.addAll(municipalities);
        return new Service(id, name, organisation, kind, all, groups, areas, languages, how, hours, description, accessibility, cost, minimumAge, maximumAge,
                entry, person, location, upkeep, municipalities);
    }

    /** The same service as it is by itself: for where it is for without those who only share it. */
    Service withoutAgreements(Set<String> itself) {
        var own = new TreeSet<>(coverage);
        own.removeIf(code -> byAgreement.contains(code) && !itself.contains(code));
        return new Service(id, name, organisation, kind, own, groups, areas, languages, how, hours, description, accessibility, cost, minimumAge, maximumAge,
                entry, person, location, upkeep, Set.of());
    }

    /** Whether who searches here has the service by an agreement that their municipality has made. */
    public boolean sharedIn(@Nullable Place place) {
        return place != null && place.municipality() != null && byAgreement.contains(place.municipality());
    }

    static Service of(Map<String, String> cells, int revision, Instant changedAt) {
        var groups = EnumSet.noneOf(TargetGroup.class);
        Cell.TARGET_GROUPS.listIn(cells).forEach(code -> TargetGroup.of(code).ifPresent(groups::add));
        var checked = Cell.VERIFIED_ON.in(cells);
        return new Service(
                Cell.ID.in(cells), text(cells, Cell.NAME_SV, Cell.NAME_EN), Cell.ORGANISATION.in(cells), Cell.KIND.in(cells),
                Set.copyOf(Cell.COVERAGE.listIn(cells)), groups, Set.copyOf(Cell.AREAS.listIn(cells)), Set.copyOf(Cell.LANGUAGES.listIn(cells)),
                new Contact(Set.copyOf(Cell.CHANNELS.listIn(cells)), Cell.PHONE.in(cells), Cell.EMAIL.in(cells), Cell.WEB.in(cells)),
                text(cells, Cell.HOURS_SV, Cell.HOURS_EN), text(cells, Cell.DESCRIPTION_SV, Cell.DESCRIPTION_EN),
                text(cells, Cell.ACCESSIBILITY_SV, Cell.ACCESSIBILITY_EN), Cell.COST.in(cells), whole(Cell.MINIMUM_AGE.in(cells)),
                whole(Cell.MAXIMUM_AGE.in(cells)), Entry.valueOf(Cell.TIER.in(cells).toUpperCase(Locale.ROOT)),
                new Person(Cell.CONTACT_NAME.in(cells), Cell.CONTACT_PHONE.in(cells)),
                new Location(Cell.PROTECTED_ADDRESS.in(cells).equals("yes"), Cell.ADDRESS.in(cells), Cell.POSTAL_CODE.in(cells), Cell.CITY.in(cells)),
                new Upkeep(Cell.OWNER.in(cells), checked.isEmpty() ? null : LocalDate.parse(checked), Cell.VERIFIED_BY.in(cells),
                        State.valueOf(Cell.STATE.in(cells).toUpperCase(Locale.ROOT)), Cell.SOURCE.in(cells), Cell.NOTE.in(cells), revision, changedAt), Set.of());
    }

    private static Text text(Map<String, String> cells, Cell sv, Cell en) {
        return new Text(sv.in(cells), en.in(cells));
    }

    private static @Nullable Integer whole(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** Names the service in an address without telling what it is: a history or an address bar shows nothing about anyone's need. */
    public String code() {
        return Codes.of(id);
    }

    public Level level() {
        return coverage.contains(COUNTRY)
                ? Level.NATIONAL
                : coverage.stream().anyMatch(code -> code.length() == 2) ? Level.COUNTY : Level.MUNICIPALITY;
    }

    /** The codes of where it is for, in the order of the codes. */
    public List<String> places() {
        return List.copyOf(new TreeSet<>(coverage));
    }

    /** Whether a person of this group can be referred here. */
    public boolean isFor(TargetGroup group) {
        return groups.contains(group);
    }

    public String phone() {
        return how.phone();
    }

    public String web() {
        return how.web();
    }

    public boolean staffOnly() {
        return entry != Entry.PUBLIC;
    }

    public @Nullable LocalDate verifiedOn() {
        return upkeep.verifiedOn();
    }

    public String source() {
        return upkeep.source();
    }

    /** The phone number as a link dials it: digits and a leading plus only. */
    public String dial() {
        return dial(how.phone());
    }

    static String dial(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }

    public Verification verification(LocalDate today) {
        return Verification.of(upkeep.verifiedOn(), today);
    }

    /** What nobody has checked within a year is shown to staff, who see its age, and to nobody else (REF-11). */
    boolean shownTo(Tier tier, LocalDate today) {
        return upkeep.state() == State.ACTIVE && (tier == Tier.STAFF || !staffOnly() && verification(today).holds());
    }

    /** Only for a service that is shown to everyone. */
    PublicService forPublic(String place) {
        return new PublicService(code(), name, kind, level(), place, groups, areas, languages, how.channels(), how.phone(), how.email(), how.web(), hours,
                description, accessibility, cost, Objects.requireNonNull(upkeep.verifiedOn()));
    }

    boolean serves(@Nullable Place place) {
        if (coverage.contains(COUNTRY)) {
            return true;
        }
        if (place == null) {
            return false;
        }
        var municipality = place.municipality();
        return coverage.contains(place.county())
                || (municipality == null
                        ? coverage.stream().anyMatch(code -> code.startsWith(place.county()))
                        : coverage.contains(municipality));
    }

    boolean fits(Search search) {
        return serves(search.place())
                && (search.group() == null || groups.contains(search.group()))
                && (search.area() == null || areas.contains("*") || areas.contains(search.area()))
                && (search.language() == null || languages.isEmpty() || languages.contains(search.language()))
                && (search.kind() == null || kind.equals(search.kind()));
    }
}
