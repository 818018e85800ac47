package se.upptack.organisation;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Editor;
import se.upptack.pack.RegisterEdits;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** Puts the page of rules together. */
final class PolicyBoard {

    private static final List<String> MODES = List.of("routine", "indication", "inform-first", "periodic");

    private final RegisterSnapshot registers;
    private final Words words;
    private final LocalDate today;
    private final @Nullable Editor editor;

    /** @param editor who may change rules here, or null for someone who only reads */
    PolicyBoard(Words words, LocalDate today, @Nullable Editor editor) {
        this.registers = words.registers();
        this.words = words;
        this.today = today;
        this.editor = editor;
    }

    /** @param wanted the organisation asked for; when it has no rules, {@code own}, and else the first that has */
    PolicyPage page(String wanted, String own) {
        var organisations = organisations();
        var chosen = Stream.of(wanted, own)
                .filter(id -> organisations.stream().anyMatch(choice -> choice.id().equals(id)))
                .findFirst()
                .orElseGet(() -> organisations.isEmpty() ? "" : organisations.getFirst().id());
        return new PolicyPage(organisations, chosen, words.organisation(chosen), editor != null && editor.organisation() != null && editor.organisation().equals(chosen),
                new Lines(registers).of(chosen).stream().map(line -> section(chosen, line)).toList());
    }

    /** Those that have service lines, by name. */
    private List<Choice> organisations() {
        var lines = new Lines(registers);
        return registers.rows("organisations").stream()
                .filter(row -> !lines.of(row.key()).isEmpty())
                .map(row -> new Choice(row.key(), row.text("name", words.language())))
                .sorted(words.by(Choice::name))
                .toList();
    }

    private PolicyPage.Section section(String organisation, Row line) {
        var lines = new Lines(registers);
        var policies = lines.policies(organisation, line.key());
        var channels = lines.channels(organisation, line.key());
        return new PolicyPage.Section(
                line.key(), line.text("name", words.language()),
                policies.stream().filter(row -> row.inForce(today)).map(row -> PolicyText.of(row, words)).toList(),
                lines.joined(line).orElse(null),
                policies.isEmpty() && channels.isEmpty() ? null : timeline(policies, channels),
                policies.stream().map(this::policy).toList(),
                channels.stream().map(this::channel).toList());
    }

    private Timeline timeline(List<Row> policies, List<Row> channels) {
        var rows = new ArrayList<List<Timeline.Span>>();
        policies.forEach(row -> rows.add(List.of(span(row, PolicyText.of(row, words), "s" + (MODES.indexOf(row.text("mode")) + 1)))));
        var byChannel = new LinkedHashMap<String, List<Timeline.Span>>();
        channels.forEach(row -> byChannel.computeIfAbsent(row.text("channel"), any -> new ArrayList<>())
                .add(span(row, channelName(row) + ": " + words.value("rule", row.text("rule")), "c-" + row.text("rule"))));
        rows.addAll(byChannel.values());
        var all = Stream.concat(policies.stream(), channels.stream()).toList();
        var first = all.stream().flatMap(row -> Stream.ofNullable(row.date("valid_from"))).min(Comparator.naturalOrder()).orElse(today);
        var last = Stream.of(
                        all.stream().flatMap(row -> Stream.ofNullable(row.date("valid_to"))),
                        registers.packs().stream().map(pack -> pack.validTo()),
                        Stream.of(today, first))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElse(today);
        return Timeline.of(rows, LocalDate.of(first.getYear(), Month.JANUARY, 1), LocalDate.of(last.getYear(), Month.DECEMBER, 31), today);
    }

    private static Timeline.Span span(Row row, String label, String colour) {
        var from = row.date("valid_from");
        return new Timeline.Span(from == null ? LocalDate.MIN : from, row.date("valid_to"), label, colour, row.text("precision").equals("assumed"));
    }

    private PolicyPage.Policy policy(Row row) {
        return new PolicyPage.Policy(
                row.key(), Period.of(row), row.inForce(today), PolicyText.of(row, words), window(row), row.text("decision", words.language()),
                row.text("decision_ref"), row.text("note"), words.sources(row), mayEnd(row));
    }

    private String window(Row row) {
        var text = new StringBuilder(row.whole("window_before_days").orElse(0) > 0
                ? words.t("policies.window-before", row.text("window_before_days"), row.text("due_days"), row.text("until_days"))
                : words.t("policies.window", row.text("due_days"), row.text("until_days")));
        row.whole("reask_after_decline_months").ifPresent(months -> text.append(' ').append(words.t("policies.reask", months)));
        if (row.yes("requires_training")) {
            text.append(' ').append(words.t("policies.training"));
        }
        return text.toString();
    }

    private PolicyPage.Channel channel(Row row) {
        return new PolicyPage.Channel(row.key(), channelName(row), words.value("rule", row.text("rule")), row.text("rule"), Period.of(row), row.inForce(today),
                row.text("reason", words.language()), words.sources(row), mayEnd(row));
    }

    private String channelName(Row row) {
        return registers.versions("channel").stream()
                .flatMap(list -> list.find(row.text("channel")).stream())
                .findFirst()
                .map(code -> code.name(words.language()))
                .orElseGet(() -> words.value("channel", row.text("channel")));
    }

    private boolean mayEnd(Row row) {
        return editor != null && row.text("valid_to").isEmpty()
                && RegisterEdits.mayEdit(editor, registers, row.register(), row.cells(), row.origin().owner());
    }
}
