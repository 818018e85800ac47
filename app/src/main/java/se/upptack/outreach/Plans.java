package se.upptack.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Visit;
import se.upptack.content.TextLanguage;
import se.upptack.content.TextSnapshot;
import se.upptack.content.Texts;
import se.upptack.info.Reads;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;

/** Puts the pages of outreach together. What reads rows belongs inside the open book. */
@Component
class Plans {

    private static final int LATEST = 20;
    private static final int ORDERS = 50;

    private final RegisterBook registers;
    private final Texts texts;
    private final EntryRows rows;
    private final Reads reads;
    private final Clock clock;

    Plans(RegisterBook registers, Texts texts, EntryRows rows, Reads reads, Clock clock) {
        this.registers = registers;
        this.texts = texts;
        this.rows = rows;
        this.reads = reads;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The moments of the actor's organisation that are in force. */
    List<Row> moments(Actor actor) {
        return registers.current().rows("touchpoints").inForce(today()).stream()
                .filter(row -> row.text("organisation").equals(actor.organisation()))
                .sorted(Comparator.comparingInt(row -> row.whole("sort").orElse(0)))
                .toList();
    }

    /** The units that the actor may write about: the own ones, or all of the organisation for those who have none of their own. */
    List<OutreachPage.Choice> units(Visit visit) {
        var actor = visit.actor();
        return registers.current().rows("units").inForce(today()).stream()
                .filter(row -> row.text("organisation").equals(actor.organisation()))
                .filter(row -> actor.units().isEmpty() || actor.seesUnit(row.key()))
                .map(row -> new OutreachPage.Choice(row.key(), row.text("name", visit.language())))
                .toList();
    }

    /** Posters and cards. */
    List<OutreachPage.Choice> printed(Visit visit) {
        var now = texts.current();
        return now.texts().stream()
                .filter(text -> (text.kind().equals("poster") || text.kind().equals("card")) && text.of(visit.actor().organisation()))
                .map(text -> new OutreachPage.Choice(text.id(), text.name(visit.language())))
                .toList();
    }

    List<TextLanguage> languages() {
        return texts.current().languages();
    }

    OutreachPage.Plan plan(Visit visit, Map<String, String> typed, List<FormError> errors) {
        var snapshot = registers.current();
        var now = texts.current();
        var sums = rows.sums(today().withDayOfYear(1), today()).stream().collect(Collectors.toMap(EntryRows.Sum::touchpoint, sum -> sum));
        var none = new EntryRows.Sum("", 0, 0, 0);
        var moments = moments(visit.actor()).stream().map(row -> {
            var planned = row.list("texts");
            var most = row.whole("most").isPresent() ? row.whole("most").getAsInt() : null;
            var sum = sums.getOrDefault(row.key(), none);
            return new OutreachPage.Moment(
                    row.key(), snapshot.name("service-lines", row.text("service_line"), visit.language()), row.text("name", visit.language()),
                    row.list("ways").stream().map(way -> value(visit, way)).toList(),
                    planned.stream().map(id -> new OutreachPage.Choice(id, nameOf(now, id, visit))).toList(), most,
                    most != null && planned.size() > most, row.find("moved_from").map(from -> snapshot.name("touchpoints", from, visit.language())).orElse(""),
                    row.text("reason", visit.language()), row.text("note"), sum.times(), sum.persons(), sum.inGroup());
        }).toList();
        var latest = rows.latest(Entry.Kind.GIVEN, LATEST).stream().map(entry -> new OutreachPage.Done(
                entry.happened(), snapshot.name("units", entry.unit(), visit.language()), snapshot.name("touchpoints", String.valueOf(entry.touchpoint()), visit.language()),
                language(now, String.valueOf(entry.language())), entry.orally(), entry.inWriting(), entry.inGroup(), entry.quantity(), entry.maker())).toList();
        return new OutreachPage.Plan(moments, units(visit), languages(), latest, typed, errors);
    }

    OutreachPage.Premises premises(Visit visit, Map<String, String> typed, List<FormError> errors, boolean mayWrite) {
        var printed = printed(visit);
        var up = new HashMap<String, Entry>();
        rows.displayed().forEach(entry -> up.put(entry.unit() + "/" + entry.text(), entry));
        var places = units(visit).stream().map(unit -> new OutreachPage.Place(unit.id(), unit.name(), printed.stream().map(text -> {
            var entry = up.get(unit.id() + "/" + text.id());
            return new OutreachPage.Up(text.id(), entry == null ? null : entry.quantity(), entry == null ? null : entry.happened());
        }).toList())).toList();
        return new OutreachPage.Premises(printed, places, typed, errors, mayWrite);
    }

    OutreachPage.Orders orders(Visit visit, Map<String, String> typed, List<FormError> errors, boolean maySend) {
        var snapshot = registers.current();
        var now = texts.current();
        var orders = rows.latest(Entry.Kind.ORDER, ORDERS).stream().map(entry -> new OutreachPage.Order(
                entry.number(), entry.happened(), snapshot.name("units", entry.unit(), visit.language()), nameOf(now, String.valueOf(entry.text()), visit),
                language(now, String.valueOf(entry.language())), entry.quantity(), entry.quantity() - rows.sent(entry.number()), entry.maker(),
                now.shown(String.valueOf(entry.text()), String.valueOf(entry.language())).isPresent())).toList();
        return new OutreachPage.Orders(units(visit), printed(visit), languages(), orders, maySend, typed, errors);
    }

    OutreachPage.Efforts efforts(Visit visit) {
        var snapshot = registers.current();
        var efforts = new ArrayList<Row>(snapshot.rows("efforts").list());
        efforts.sort(Comparator.comparing((Row row) -> row.date("valid_from") == null ? LocalDate.MIN : row.date("valid_from")).reversed());
        var now = texts.current();
        return new OutreachPage.Efforts(
                efforts.stream().map(row -> effort(visit, snapshot, row)).toList(),
                now.texts().stream().filter(text -> (text.kind().equals("strategy") || text.kind().equals("message")) && text.of(visit.actor().organisation()))
                        .map(text -> new OutreachPage.Choice(text.id(), text.name(visit.language()))).toList());
    }

    /** Every organisation that works here, with what it has published for those who use violence on its external site. */
    OutreachPage.Sites sites(Visit visit) {
        var snapshot = registers.current();
        var pages = snapshot.rows("efforts").inForce(today()).stream()
                .filter(row -> row.text("kind").equals("web-page") && row.list("audiences").contains("uses-violence"))
                .toList();
        var sites = new ArrayList<OutreachPage.Site>();
        for (var organisation : snapshot.rows("organisations").inForce(today())) {
            if (!organisation.text("tenant").equals(organisation.key())) {
                continue;
            }
            var name = organisation.text("name", visit.language());
            var own = pages.stream().filter(row -> row.text("organisation").equals(organisation.key())).toList();
            if (own.isEmpty()) {
                sites.add(new OutreachPage.Site(name, false, "", "", "", "", ""));
            }
            own.forEach(row -> sites.add(new OutreachPage.Site(
                    name, true, row.text("name", visit.language()), row.text("web"), String.valueOf(row.find("valid_from").orElse("")),
                    codes(visit, snapshot, "language", row.list("languages")), row.text("note"))));
        }
        sites.sort(Comparator.comparing(OutreachPage.Site::organisation, java.text.Collator.getInstance(visit.language().locale())::compare));
        return new OutreachPage.Sites(sites, sites.stream().filter(OutreachPage.Site::published).map(OutreachPage.Site::organisation).distinct().count(),
                "/info/" + visit.language().code() + "/change");
    }

    private OutreachPage.Effort effort(Visit visit, RegisterSnapshot snapshot, Row row) {
        var from = row.date("valid_from");
        var to = row.date("valid_to");
        var known = from != null && to != null && from.plusDays(92).isAfter(to);
        var days = known ? to.toEpochDay() - from.toEpochDay() + 1 : 0;
        return new OutreachPage.Effort(
                row.text("name", visit.language()), snapshot.name("organisations", row.text("organisation"), visit.language()), value(visit, row.text("kind")),
                value(visit, row.text("occasion")), value(visit, row.text("channel")),
                from == null ? "" : to == null ? from + " –" : from.equals(to) ? from.toString() : from + " – " + to,
                row.list("audiences").stream().map(code -> value(visit, code)).collect(Collectors.joining(", ")),
                codes(visit, snapshot, "violence-area", row.list("areas")), codes(visit, snapshot, "language", row.list("languages")), row.text("tag"),
                row.text("posts"), row.text("visits"), row.text("copies"), value(visit, row.text("interaction")), row.text("result", visit.language()),
                row.text("note"), known ? reads.between(from, to) : null, known ? reads.between(from.minusDays(days), from.minusDays(1)) : null);
    }

    private String codes(Visit visit, RegisterSnapshot snapshot, String list, List<String> codes) {
        return codes.stream()
                .map(code -> snapshot.codes(list, today()).flatMap(known -> known.codes().stream().filter(one -> one.code().equals(code)).findFirst())
                        .map(one -> one.name(visit.language())).orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(TextSnapshot now, String id, Visit visit) {
        return now.find(id).map(text -> text.name(visit.language())).orElse(id);
    }

    private static String language(TextSnapshot now, String code) {
        return now.language(code).map(TextLanguage::ownName).orElse(code);
    }

    private static String value(Visit visit, String code) {
        return code.isEmpty() ? "" : visit.messages().find(visit.language(), "pack.value." + code).orElse(code);
    }
}
