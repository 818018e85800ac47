package se.upptack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.upptack.demo.Draw.Weighted;
import se.upptack.encounter.Meeting;

/** Meetings without a case: at the counter, on the telephone, in a group at the accommodation. */
final class Counters {

    /** Where they are counted, in which service line, how many a day, and whose customers come. */
    private record Place(String line, double aDay, String channel, List<Weighted<String>> customers) {}

    private static final List<Weighted<String>> OWN = Draw.weights("mv 1");
    private static final List<Weighted<String>> ALL = Draw.weights("fk 46 af 30 mv 8 unknown 16");
    private static final Map<String, Place> PLACES = Map.of(
            "mv-ovning-kontaktcenter", new Place("mv-kontaktcenter", 2.2, "telephone", OWN),
            "mv-ovning-solgarden", new Place("mv-boende", 0.25, "group", OWN),
            "mv-ovning-mangarden", new Place("mv-boende", 0.25, "group", OWN),
            "ssc-ovning-torget", new Place("ssc-ovning-servicekontor", 1.3, "physical", ALL),
            "ssc-ovning-stationen", new Place("ssc-ovning-servicekontor", 1.0, "physical", ALL));
    private static final List<Weighted<String>> LANGUAGES = Draw.weights("sv 60 ar 14 en 9 so 6 fa 6 ti 5");
    private static final List<Weighted<String>> PRESENCE = Draw.weights("alone 62 companion 16 child 12 unknown 10");

    private final Draw draw;

    Counters(Draw draw) {
        this.draw = draw;
    }

    /** What is counted in an office on a day; nobody gathers in groups, and fewer come, once people are to keep apart. */
    List<Meeting> on(Office office, LocalDate day, String key) {
        var meetings = new ArrayList<Meeting>();
        var place = PLACES.get(office.unit());
        if (place == null) {
            return meetings;
        }
        var group = place.channel().equals("group");
        var left = place.aDay() * (Year.pandemic(day) && !place.channel().equals("telephone") ? group ? 0 : 0.5 : 1) * Year.inflow(day, "");
        for (int i = 0; draw.chance(left); i++, left -= 1) {
            var told = !group && draw.chance(0.22);
            var presence = group ? "" : draw.weighted(PRESENCE);
            meetings.add(new Meeting(
                    key + "-" + office.unit() + "-" + i, office.unit(), place.line(), draw.weighted(place.customers()), told, !told || draw.chance(0.8),
                    place.channel(), draw.weighted(LANGUAGES), presence, group ? draw.number(4, 24) : 1));
        }
        return meetings;
    }
}
