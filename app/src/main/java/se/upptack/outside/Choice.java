package se.upptack.outside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.upptack.outside.BandRule.Combine;
import se.upptack.outside.BandRule.Missing;
import se.upptack.outside.BandRule.Ties;

/**
 * What someone looks at and by which rule, as it stands in the address. What cannot be read is as if it had not been said.
 *
 * @param county the county, two digits
 * @param year   the latest year to look at
 */
record Choice(String county, int year, BandRule rule) {

    static Choice of(Map<String, String> fields, String usualCounty, Set<String> counties, int usualYear) {
        var county = fields.getOrDefault("county", "");
        return new Choice(counties.contains(county) ? county : usualCounty, number(fields, "year", 1990, 2100).orElse(usualYear), rule(fields));
    }

    private static BandRule rule(Map<String, String> fields) {
        var usual = BandRule.USUAL;
        int worst = number(fields, "worst", 1, 99).orElse(usual.worst());
        int best = number(fields, "best", 1, 99).orElse(usual.best());
        boolean fits = worst + best <= 100;
        return new BandRule(
                fits ? worst : usual.worst(), fits ? best : usual.best(), one(fields, "ties", Ties.values(), usual.ties()),
                one(fields, "missing", Missing.values(), usual.missing()), one(fields, "combine", Combine.values(), usual.combine()),
                number(fields, "fewest", 2, 290).orElse(usual.fewest()));
    }

    /** The same choice as an address says it. */
    String query() {
        return "county=" + county + "&year=" + year + "&worst=" + rule.worst() + "&best=" + rule.best() + "&ties=" + code(rule.ties()) + "&missing="
                + code(rule.missing()) + "&combine=" + code(rule.combine()) + "&fewest=" + rule.fewest();
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E one(Map<String, String> fields, String field, E[] values, E usual) {
        return Arrays.stream(values).filter(value -> code(value).equals(fields.get(field))).findFirst().orElse(usual);
    }

    private static Optional<Integer> number(Map<String, String> fields, String field, int least, int most) {
        var text = fields.getOrDefault(field, "");
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text)).filter(number -> number >= least && number <= most) : Optional.empty();
    }
}
