package se.upptack.pack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;

/** The registers for whoever is signed in: what there is, one register as it was on a day, one row with its history. */
@Controller
class RegisterPages {

    private static final int PAGE = 100;
    /** Kept out of a table: long, or of use only beside the row itself. */
    private static final List<String> ONLY_ON_ENTRY = List.of("note", "id", "key", "sort", "valid_from", "valid_to", "precision", "issuer",
            "window_before_days", "due_days", "until_days", "interval_months", "reask_after_decline_months", "requires_training", "decision_ref");

    private final RegisterBook book;
    private final RegisterEdits edits;
    private final Clock clock;

    RegisterPages(RegisterBook book, RegisterEdits edits, Clock clock) {
        this.book = book;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/registers")
    @Access(signedIn = true)
    View index(Visit visit) {
        var registers = book.current();
        var shown = new Shown(visit.messages(), visit.language(), registers);
        var themes = Arrays.stream(Register.Theme.values())
                .map(theme -> new RegisterIndex.Theme(
                        shown.t("pack.theme." + theme.name().toLowerCase(Locale.ROOT)),
                        Registers.all().stream()
                                .filter(register -> register.theme() == theme && !register.id().equals("pack"))
                                .map(register -> new RegisterIndex.Item(
                                        "/registers/" + register.id(), shown.name(register), shown.t("pack.register." + register.id() + ".about"),
                                        registers.rows(register.id(), visit.actor().organisation()).size()))
                                .toList()))
                .sorted(Comparator.comparing(theme -> theme.name().equals(shown.t("pack.theme.pack"))))
                .toList();
        var assignments = registers.packs().stream().map(pack -> pack.title(visit.language())).toList();
        return visit.show("pack/index.jte", "pack.title", new RegisterIndex(themes, assignments));
    }

    @GetMapping("/registers/{id}")
    @Access(signedIn = true)
    View table(
            Visit visit,
            @PathVariable String id,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> organisation,
            @RequestParam Optional<String> words,
            @RequestParam Optional<String> all,
            @RequestParam(defaultValue = "1") int page) {
        var register = known(id);
        var registers = book.current();
        var shown = new Shown(visit.messages(), visit.language(), registers);
        var day = on.filter(text -> !text.isBlank()).map(text -> CellRules.day(text.strip())).orElse(Optional.of(LocalDate.now(clock)));
        var owner = organisation.orElse("");
        var sought = words.orElse("").strip().toLowerCase(visit.language().locale());
        boolean everything = all.isPresent();
        var rows = registers.rows(id, visit.actor().organisation());
        var found = rows.stream()
                .filter(row -> everything || day.isEmpty() || row.inForce(day.get()))
                .filter(row -> owner.isEmpty() || registers.ownerOf(row).filter(owner::equals).isPresent())
                .filter(row -> sought.isEmpty() || matches(row, sought, shown) || alias(registers, row, sought))
                .toList();
        // A column in which nothing stands only takes room.
        var columns = columns(register, shown).stream().filter(column -> found.stream().anyMatch(row -> !row.text(column.name()).isEmpty())).toList();
        int first = Math.min(Math.max(0, (page - 1) * PAGE), found.size());
        var lines = found.subList(first, Math.min(first + PAGE, found.size())).stream()
                .map(row -> line(row, columns, day, shown))
                .toList();
        var heads = new ArrayList<>(columns.stream().map(shown::name).toList());
        var tongues = new ArrayList<>(columns.stream().map(Shown::tongue).toList());
        boolean dated = register.has("valid_from") || register.has("valid_to");
        if (dated) {
            heads.add(shown.t("pack.period"));
            tongues.add("");
        }
        var query = query(on, organisation, words, all);
        return visit.show("pack/table.jte", "pack.title", new RegisterTable(
                id, shown.name(register), shown.t("pack.register." + id + ".about"), heads, tongues, shown.labelTongue(register), lines, found.size(),
                owners(rows, shown), owner, on.filter(text -> !text.isBlank()).orElse(LocalDate.now(clock).toString()), everything, dated,
                words.orElse(""), day.isEmpty() ? "pack.table.day" : null,
                first > 0 ? query + "page=" + (page - 1) : null,
                first + PAGE < found.size() ? query + "page=" + (page + 1) : null,
                register.editable() && visit.actor().is(Role.ADMINISTRATOR) ? "/registers/" + id + "/_new" : null));
    }

    @GetMapping("/registers/{id}/{key}")
    @Access(signedIn = true)
    View entry(Visit visit, @PathVariable String id, @PathVariable String key) {
        var register = known(id);
        var registers = book.current();
        var shown = new Shown(visit.messages(), visit.language(), registers);
        var history = edits.history(register, key, visit.actor().organisation());
        if (history.isEmpty() || id.equals("pack")) {
            throw new Missing();
        }
        var latest = history.getFirst();
        var row = registers.rows(id, visit.actor().organisation()).find(key);
        boolean mayEdit = visit.actor().is(Role.ADMINISTRATOR)
                && row.filter(found -> RegisterEdits.mayEdit(editor(visit.actor()), registers, register, found.cells(), found.origin().owner())).isPresent();
        var path = path(register, key);
        return visit.show("pack/entry.jte", "pack.title", new EntryPage(
                shown.name(register), "/registers/" + id, shown.label(register, latest.cells()), shown.labelTongue(register), key, latest.removed(),
                facts(register, latest.cells(), shown, visit.actor()), Citation.of(latest.cells().getOrDefault("source", ""), registers),
                registers.aliasesOf(id, key).stream().map(alias -> alias.text("alias")).toList(),
                history.stream().map(revision -> step(register, revision, history.size(), shown, visit.actor())).toList(),
                mayEdit ? path + "/correct" : null,
                mayEdit && register.has("valid_to") && latest.cells().getOrDefault("valid_to", "").isEmpty() ? path + "/end" : null,
                mayEdit && !register.has("valid_to")));
    }

    /** Whose rows an actor may change: a national coordinator's also those that all share. */
    static Editor editor(Actor actor) {
        return new Editor(actor.username(), actor.is(Role.NATIONAL_COORDINATOR) ? null : actor.organisation());
    }

    static Register known(String id) {
        return Registers.find(id).filter(register -> !register.id().equals("pack")).orElseThrow(Missing::new);
    }

    static String path(Register register, String key) {
        return "/registers/" + register.id() + "/" + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8);
    }

    static List<EntryPage.Fact> facts(Register register, Map<String, String> cells, Shown shown, Actor actor) {
        var facts = new ArrayList<EntryPage.Fact>();
        for (var column : register.columns()) {
            var text = shown.cell(register, column.name(), cells);
            if (!text.isEmpty() && !column.name().equals("source") && !withheld(register, column, cells, actor)) {
                facts.add(new EntryPage.Fact(shown.name(column), text, Shown.tongue(column), column.type() instanceof Column.Type.Web));
            }
        }
        return facts;
    }

    /** A section that nobody has checked against the statute is shown only to those who can have it checked. */
    private static boolean withheld(Register register, Column column, Map<String, String> cells, Actor actor) {
        return register.id().equals("laws") && column.name().equals("section") && !cells.getOrDefault("verified", "").equals("yes")
                && !actor.is(Role.ADMINISTRATOR);
    }

    private EntryPage.Step step(Register register, Revision revision, int revisions, Shown shown, Actor actor) {
        var when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(revision.madeAt().atZone(clock.getZone()));
        var who = revision.pack() == null ? revision.madeBy() : shown.t("pack.history.pack", revision.pack(), String.valueOf(revision.version()));
        boolean first = revision.number() == 1;
        var changes = new ArrayList<EntryPage.Change>();
        if (!first && !revision.removed()) {
            revision.changed().forEach((name, change) -> {
                var column = register.column(name).orElseThrow();
                if (!withheld(register, column, revision.cells(), actor)) {
                    changes.add(new EntryPage.Change(shown.name(column), Shown.tongue(column), dash(shown, register, name, change.before(), revision),
                            dash(shown, register, name, change.after(), revision)));
                }
            });
        }
        return new EntryPage.Step(revision.number(), when, who, revision.reason() == null ? "" : revision.reason(), revision.place(), first,
                revision.removed(), changes);
    }

    private static String dash(Shown shown, Register register, String column, String cell, Revision revision) {
        var cells = new HashMap<>(revision.cells());
        cells.put(column, cell);
        return cell.isEmpty() ? "–" : shown.cell(register, column, cells);
    }

    private static List<Column> columns(Register register, Shown shown) {
        var inLabel = shown.inLabel(register);
        return register.columns().stream()
                .filter(column -> !inLabel.contains(column.name()) && !ONLY_ON_ENTRY.contains(column.name()))
                .filter(column -> !column.inSwedish() && !column.inEnglish())
                .filter(column -> !(column.type() instanceof Column.Type.Source) && !(column.type() instanceof Column.Type.Facts))
                .filter(column -> !(register.id().equals("laws") && column.name().equals("section")))
                .toList();
    }

    private static RegisterTable.Line line(Row row, List<Column> columns, Optional<LocalDate> day, Shown shown) {
        var cells = row.cells();
        var texts = new ArrayList<>(columns.stream().map(column -> shown.cell(row.register(), column.name(), cells)).toList());
        if (row.register().has("valid_from") || row.register().has("valid_to")) {
            texts.add(shown.period(cells));
        }
        var name = shown.label(row);
        return new RegisterTable.Line(path(row.register(), row.key()), name.isEmpty() ? row.key() : name, texts,
                day.filter(on -> !row.inForce(on)).isPresent());
    }

    private static boolean matches(Row row, String sought, Shown shown) {
        return row.key().contains(sought)
                || row.register().columns().stream()
                        .filter(column -> !(column.type() instanceof Column.Type.Source))
                        .anyMatch(column -> shown.cell(row.register(), column.name(), row.cells()).toLowerCase(Locale.ROOT).contains(sought));
    }

    /** A body is found by its older names too (ORG-15). */
    private static boolean alias(RegisterSnapshot registers, Row row, String sought) {
        return registers.aliasesOf(row.register().id(), row.key()).stream().anyMatch(alias -> alias.text("alias").toLowerCase(Locale.ROOT).contains(sought));
    }

    private static List<RegisterTable.Option> owners(Rows rows, Shown shown) {
        return rows.stream()
                .flatMap(row -> shown.owner(row).stream())
                .distinct()
                .map(owner -> new RegisterTable.Option(owner, shown.reference(List.of("organisations"), owner)))
                .sorted(Comparator.comparing(RegisterTable.Option::label))
                .toList();
    }

    private static String query(Optional<String> on, Optional<String> organisation, Optional<String> words, Optional<String> all) {
        var query = new StringBuilder("?");
        part(query, "on", on.orElse(null));
        part(query, "organisation", organisation.orElse(null));
        part(query, "words", words.orElse(null));
        part(query, "all", all.orElse(null));
        return query.toString();
    }

    private static void part(StringBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        NavItem registersItem() {
            return NavItem.of(200, "/registers", "pack.menu", Role.values());
        }
    }
}
