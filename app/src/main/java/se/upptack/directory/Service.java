package se.upptack.directory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * A service of the directory as it is known now.
 *
 * @param id           names it in the register, also in what refers to it later
 * @param kind         a kind of the register {@code services}
 * @param county       two digits for a county's and a municipality's service, empty for a national one
 * @param municipality four digits for a municipality's service, otherwise empty
 * @param areas        codes of {@code violence-area}, or {@code *} alone for all
 * @param languages    codes of {@code language}; empty when nothing is known
 * @param phone        as it is dialled, possibly with spaces; empty when nothing is known
 * @param web          an address that begins with http, or empty
 * @param staffOnly    never shown to the public
 * @param verifiedOn   when someone last checked it, null when nobody has said so
 */
public record Service(
        String id,
        Text name,
        String kind,
        Level level,
        String county,
        String municipality,
        Set<TargetGroup> groups,
        Set<String> areas,
        Set<String> languages,
        String phone,
        String web,
        Text hours,
        Text description,
        boolean staffOnly,
        @Nullable LocalDate verifiedOn,
        String source) {

    /** A text in both languages of the surface; both empty when nothing is said. */
    public record Text(String sv, String en) {

        public String in(Language language) {
            return language.of(sv, en);
        }

        public boolean isEmpty() {
            return sv.isEmpty();
        }
    }

    /** How near a service is. The order is that of a list. */
    public enum Level {
        MUNICIPALITY,
        COUNTY,
        NATIONAL;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Service {
        groups = Set.copyOf(groups);
        areas = Set.copyOf(areas);
        languages = Set.copyOf(languages);
    }

    static Service of(Row row) {
        var groups = EnumSet.noneOf(TargetGroup.class);
        row.list("target_groups").forEach(code -> TargetGroup.of(code).ifPresent(groups::add));
        return new Service(
                row.key(), text(row, "name"), row.text("kind"), Level.valueOf(row.text("level").toUpperCase(java.util.Locale.ROOT)),
                row.text("county"), row.text("municipality"), groups, Set.copyOf(row.list("areas")), Set.copyOf(row.list("languages")),
                row.text("phone"), row.text("web"), text(row, "hours"), text(row, "description"), row.text("tier").equals("staff"),
                row.date("verified_on"), row.text("source"));
    }

    private static Text text(Row row, String stem) {
        return new Text(row.text(stem + "_sv"), row.text(stem + "_en"));
    }

    /** Names the service in an address without telling what it is: a history or an address bar shows nothing about anyone's need. */
    public String code() {
        return Codes.of(id);
    }

    /** Whether a person of this group can be referred here. */
    public boolean isFor(TargetGroup group) {
        return groups.contains(group);
    }

    /** The phone number as a link dials it: digits and a leading plus only. */
    public String dial() {
        return phone.replaceAll("[^0-9+]", "");
    }

    public Verification verification(LocalDate today) {
        return Verification.of(verifiedOn, today);
    }

    /** What nobody has checked within a year is shown to staff, who see its age, and to nobody else (REF-11). */
    boolean shownTo(Tier tier, LocalDate today) {
        return tier == Tier.STAFF || !staffOnly && verification(today).holds();
    }

    /** Only for a service that is shown to everyone. */
    PublicService forPublic(String place) {
        return new PublicService(code(), name, kind, level, place, groups, areas, languages, Set.of(), phone, "", web, hours, description,
                new Text("", ""), "", java.util.Objects.requireNonNull(verifiedOn));
    }

    boolean serves(@Nullable Place place) {
        if (level == Level.NATIONAL) {
            return true;
        }
        if (place == null || !county.equals(place.county())) {
            return false;
        }
        return level == Level.COUNTY || place.municipality() == null || municipality.equals(place.municipality());
    }

    boolean fits(Search search) {
        return serves(search.place())
                && (search.group() == null || groups.contains(search.group()))
                && (search.area() == null || areas.contains("*") || areas.contains(search.area()))
                && (search.language() == null || languages.isEmpty() || languages.contains(search.language()))
                && (search.kind() == null || kind.equals(search.kind()));
    }
}
