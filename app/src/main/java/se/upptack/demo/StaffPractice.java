package se.upptack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.effort.StaffFiles;

/**
 * The made-up staff and what they have completed, read in as files like any other. Some joined and some left on the way, so that a share of the past
 * is not the share of those who are there now.
 */
@Component
@ConditionalOnProperty(name = "upptack.demo.enabled", havingValue = "true")
class StaffPractice {

    /** What is taken in each agency, the version of others last. */
    private static final Map<String, List<String>> COURSES = Map.of(
            "fk", List.of("fk-vald-webb", "fk-vald", "fk-vald-distans"), "af", List.of("af-okad-upptackt"), "mv", List.of("mv-konsrelaterat", "mv-konsrelaterat-ovriga"));
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 1);

    private final StaffFiles files;

    StaffPractice(StaffFiles files) {
        this.files = files;
    }

    /** Reads in what is missing; an agency that has staff is left as it is. */
    void make(Offices offices) {
        offices.byAgency().keySet().stream().filter(COURSES::containsKey).filter(files::empty).forEach(agency -> make(agency, offices));
    }

    private void make(String agency, Offices offices) {
        var people = new ArrayList<Actor>(offices.people().colleagues());
        people.addAll(offices.people().signIns());
        var staff = new StringBuilder("user_name,given_name,family_name,organisation,unit,role,from,to\n");
        var done = new StringBuilder("user_name,course,completed\n");
        var draw = Draw.of(agency.hashCode(), "training");
        for (var actor : people) {
            if (actor.agency().equals(agency) && !actor.units().isEmpty()) {
                var signsIn = offices.people().signIns().contains(actor);
                var chance = draw.fraction();
                var from = !signsIn && chance > 0.85 ? "2019-11-01" : "2019-01-01";
                var to = !signsIn && chance < 0.08 ? "2019-10-31" : "";
                var name = actor.name().split(" ", 2);
                staff.append(String.join(",", actor.username(), name[0], name.length > 1 ? name[1] : "", actor.organisation(), actor.units().stream().sorted().findFirst().orElseThrow(),
                        actor.is(Role.MANAGER) ? "manager" : actor.is(Role.METHOD_SUPPORTER) ? "specialist" : "caseworker", from, to)).append('\n');
                var courses = courses(actor, agency);
                var day = FIRST.plusDays((long) (draw.fraction() * 420));
                if (draw.fraction() < 0.75 && !signsIn && day.isAfter(LocalDate.parse(from)) && (to.isEmpty() || day.isBefore(LocalDate.parse(to)))) {
                    done.append(String.join(",", actor.username(), courses.get((int) (draw.fraction() * courses.size())), day.toString())).append('\n');
                }
            }
        }
        files.deliver(People.system(agency), staff.toString(), done.toString());
    }

    private static List<String> courses(Actor actor, String agency) {
        return actor.organisation().equals("af-supplier") ? List.of("af-okad-upptackt-leverantorer") : COURSES.getOrDefault(agency, List.of());
    }
}
