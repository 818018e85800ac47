package se.upptack.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/** The areas that official statistics speak of, and which police region a county belongs to (IND-12). */
record Places(RegisterSnapshot registers) {

    /** The whole country, as in the statistics. */
    static final String COUNTRY = "00";

    private static final String REGIONS = "police-regions";

    /** All areas of a level. */
    Set<String> all(Series.Level level) {
        return switch (level) {
            case COUNTY -> registers.counties().keySet();
            case MUNICIPALITY -> new java.util.LinkedHashSet<>(registers.rows("municipalities").stream().map(row -> row.text("code")).toList());
            case POLICE_REGION -> new java.util.LinkedHashSet<>(registers.rows(REGIONS).stream().map(Row::key).toList());
        };
    }

    /** Whether there is such an area for a series of this level. Counties and the country are there beside municipalities. */
    boolean knows(String area, Series.Level level) {
        return area.equals(COUNTRY) || all(level).contains(area) || level == Series.Level.MUNICIPALITY && registers.counties().containsKey(area);
    }

    /** The area of the level that a county belongs to, or is. */
    Optional<String> of(String county, Series.Level level) {
        return switch (level) {
            case COUNTY, MUNICIPALITY -> Optional.of(county);
            case POLICE_REGION -> registers.rows(REGIONS).stream().filter(row -> row.list("counties").contains(county)).map(Row::key).findFirst();
        };
    }

    /** The counties that a police region covers, by name. */
    List<String> countiesOf(String region) {
        return registers.find(REGIONS, region).map(row -> row.list("counties").stream().map(code -> registers.counties().getOrDefault(code, code)).toList())
                .orElse(List.of());
    }

    /** The name of an area, or its code when there is no such area. */
    String name(String area, Language language) {
        if (area.equals(COUNTRY)) {
            return language.of("Riket", "Sweden");
        }
        if (registers.counties().containsKey(area)) {
            return registers.counties().get(area);
        }
        return registers.find("municipalities", area).map(row -> row.text("name")).or(() -> registers.find(REGIONS, area).map(row -> row.text("name", language)))
                .orElse(area);
    }

    /** What a page lets one choose: every county, by name. */
    Map<String, String> counties() {
        var sorted = new ArrayList<>(registers.counties().entrySet());
        var collator = java.text.Collator.getInstance(Language.SV.locale());
        sorted.sort(java.util.Map.Entry.comparingByValue(collator::compare));
        var counties = new LinkedHashMap<String, String>();
        sorted.forEach(county -> counties.put(county.getKey(), county.getValue()));
        return counties;
    }
}
