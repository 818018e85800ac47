package se.upptack.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.publication.Publications;
import se.upptack.publication.Publications.Published;

/** What has been published (SEC-09, REP-11): protected figures with their definitions and marks, and no cases. */
@Controller
class PublicationsApi {

    record Item(String number, String title, String from, String to, LocalDate approved, String state, @Nullable String withdrawnBecause) {

        private static Item of(Published one) {
            return new Item(one.number(), one.title(), Month.yearMonth(one.from()).toString(), Month.yearMonth(one.to()).toString(), one.approved(),
                    one.withdrawn() == null ? "published" : "withdrawn", one.reason());
        }
    }

    record Items(List<Item> publications) {}

    /** An indicator; {@code part} and {@code whole} are the terms of its cells. */
    record Figure(
            String id, String name, String definition, @Nullable String caveat, String gives, String counting, String sourceKind, String part,
            @Nullable String whole) {}

    record Place(String code, String name) {}

    record Cell(String place, String from, String to, String term, String mark, @Nullable Long count) {}

    record Break(LocalDate from, String text) {}

    record One(
            Item publication, String policy, int threshold, int leastBase, List<Figure> figures, List<Place> places, List<Cell> cells, List<Break> breaks) {

        private static One of(Published one, Language language) {
            return new One(
                    Item.of(one), one.policy(), one.threshold(), one.leastBase(),
                    one.figures().stream().map(figure -> new Figure(figure.id(), language.of(figure.nameSv(), figure.nameEn()),
                            language.of(figure.definitionSv(), figure.definitionEn()), Json.orNull(language.of(figure.caveatSv(), figure.caveatEn())), figure.gives(),
                            figure.counting(), figure.sourceKind(), figure.part(), figure.whole())).toList(),
                    one.places().stream().map(place -> new Place(place.code(), language.of(place.nameSv(), place.nameEn()))).toList(),
                    one.cells().stream().map(cell -> new Cell(cell.place(), month(cell.period().substring(0, 6)), month(cell.period().substring(7)), cell.term(),
                            cell.mark(), cell.count())).toList(),
                    one.breaks().stream().map(found -> new Break(found.day(), language.of(found.textSv(), found.textEn()))).toList());
        }

        private static String month(String text) {
            return Month.yearMonth(Integer.parseInt(text)).toString();
        }
    }

    private final Publications publications;
    private final Json json;

    PublicationsApi(Publications publications, Json json) {
        this.publications = publications;
        this.json = json;
    }

    @GetMapping("/api/v1/publications")
    @Access({
        Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.INTEGRATION_CLIENT
    })
    Answer list(Query query) {
        query.end();
        return Answer.ok(json.bytes(new Items(publications.all().stream().map(Item::of).toList())));
    }

    @GetMapping("/api/v1/publications/{number}")
    @Access({
        Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.INTEGRATION_CLIENT
    })
    Answer show(Query query, @PathVariable String number) {
        query.end();
        var found = publications.find(number).orElseThrow(Missing::new);
        return Answer.ok(json.bytes(One.of(found, query.language())));
    }
}
