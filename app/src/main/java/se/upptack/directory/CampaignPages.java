package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;

/** Mapping what support there is in a county: who is asked, who has answered, and that the county says it is enough (REF-09). */
@Controller
class CampaignPages {

    private final AroundRows rows;
    private final ServiceBook book;
    private final Places places;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;

    CampaignPages(AroundRows rows, ServiceBook book, Places places, RegisterBook registers, Ids ids, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.places = places;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/support/campaigns")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View campaigns(Visit visit) {
        return visit.show("directory/campaigns.jte", "directory.title", list(visit, List.of()));
    }

    @PostMapping("/support/campaigns")
    @Access({Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View start(
            Visit visit,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String due) {
        var today = LocalDate.now(clock);
        var day = ServiceCheck.day(due.strip()).filter(found -> !found.isBefore(today));
        var errors = new java.util.ArrayList<FormError>();
        if (!registers.current().counties().containsKey(county)) {
            errors.add(FormError.of("county", "directory.campaigns.county-missing"));
        }
        if (TargetGroup.of(group).isEmpty()) {
            errors.add(FormError.of("group", "directory.fault.group-missing"));
        }
        if (day.isEmpty()) {
            errors.add(FormError.of("due", "directory.campaigns.due-missing"));
        }
        if (!errors.isEmpty()) {
            return visit.showAgain("directory/campaigns.jte", "directory.title", list(visit, errors));
        }
        var campaign = new AroundRows.Campaign(ids.next(), county, group, today, day.orElseThrow(), visit.actor().organisation());
        rows.start(campaign, visit.actor().name());
        return visit.see("/support/campaigns/" + campaign.id(), "directory.campaigns.started");
    }

    @GetMapping("/support/campaigns/{id}")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View campaign(Visit visit, @PathVariable UUID id) {
        var campaign = rows.campaign(id).orElseThrow(Missing::new);
        var language = visit.language();
        var known = registers.current();
        var steps = steps(id);
        var lines = municipalities(campaign.county()).stream().map(row -> {
            var step = steps.get(row.key());
            var organisation = step == null ? "" : step.organisation();
            return new CampaignsPage.Line(row.key(), row.text("name"), step == null ? "none" : step.what(), step == null ? 0 : step.seq(),
                    organisation.isEmpty() ? "" : known.name("organisations", organisation, language),
                    step == null ? "" : step.by() + ", " + step.on(), services(row.key(), campaign.group()), organisation.equals(visit.actor().organisation()));
        }).toList();
        var organisations = known.rows("organisations").inForce(LocalDate.now(clock)).stream()
                .map(row -> new ServiceForm.Owner(row.key(), row.text("name", language)))
                .sorted(Comparator.comparing(ServiceForm.Owner::name))
                .toList();
        return visit.show("directory/campaign.jte", "directory.title",
                new CampaignsPage.One(shown(campaign), lines, organisations, leads(visit.actor())));
    }

    @PostMapping("/support/campaigns/{id}/{municipality}")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View step(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable String municipality,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "0") int seq) {
        var campaign = rows.campaign(id).orElseThrow(Missing::new);
        if (municipalities(campaign.county()).stream().noneMatch(row -> row.key().equals(municipality))) {
            throw new Missing();
        }
        var before = steps(id).get(municipality);
        var state = before == null ? "none" : before.what();
        var mine = before != null && before.organisation().equals(visit.actor().organisation());
        var may = switch (what) {
            case "assigned" -> leads(visit.actor()) && !state.equals("signed-off") && registers.current().find("organisations", organisation).isPresent();
            case "collected" -> state.equals("assigned") && (mine || leads(visit.actor()));
            case "signed-off" -> state.equals("collected") && leads(visit.actor());
            default -> false;
        };
        var path = "/support/campaigns/" + id;
        if (!may) {
            return visit.see(path, "directory.campaigns.not-now");
        }
        var done = (before == null ? 0 : before.seq()) == seq && rows.step(id, new AroundRows.Step(municipality, seq + 1, what,
                what.equals("assigned") ? organisation : before == null ? "" : before.organisation(), LocalDate.now(clock), visit.actor().name()),
                before == null ? null : before.what());
        return visit.see(path, done ? "directory.campaigns.saved" : "directory.flash.superseded");
    }

    private static boolean leads(Actor actor) {
        return actor.is(Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }

    private CampaignsPage list(Visit visit, List<FormError> errors) {
        return new CampaignsPage(rows.campaigns().stream().map(this::shown).toList(), places.all(), LocalDate.now(clock).plusMonths(3),
                leads(visit.actor()), errors);
    }

    private CampaignsPage.Campaign shown(AroundRows.Campaign campaign) {
        var steps = steps(campaign.id());
        return new CampaignsPage.Campaign(campaign.id(), registers.current().counties().getOrDefault(campaign.county(), campaign.county()), campaign.group(),
                campaign.dueOn(), (int) steps.values().stream().filter(step -> step.what().equals("signed-off")).count(), municipalities(campaign.county()).size());
    }

    private Map<String, AroundRows.Step> steps(UUID campaign) {
        return rows.steps(campaign).stream().collect(Collectors.toMap(AroundRows.Step::municipality, Function.identity()));
    }

    private List<Row> municipalities(String county) {
        return registers.current().rows("municipalities").where("lan_code", county).stream().sorted(Comparator.comparing(Row::key)).toList();
    }

    private int services(String municipality, String group) {
        var today = LocalDate.now(clock);
        return (int) book.current().all().stream()
                .filter(service -> service.coverage().contains(municipality) && service.upkeep().state() == Service.State.ACTIVE)
                .filter(service -> TargetGroup.of(group).filter(service::isFor).isPresent() && service.verification(today).holds())
                .count();
    }
}
