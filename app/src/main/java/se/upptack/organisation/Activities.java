package se.upptack.organisation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Editor;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;

/** Puts the page of municipalities' activities and shares asked together. */
final class Activities {

    private static final List<String> ANSWERS = List.of("routine", "indication", "none");

    private final RegisterSnapshot registers;
    private final Words words;

    Activities(Words words) {
        this.registers = words.registers();
        this.words = words;
    }

    /** The activities that all municipalities share. */
    List<Row> activities() {
        return registers.rows("service-lines").where("organisation", "*");
    }

    Optional<Row> routine(String organisation, String activity, int year) {
        return registers.rows("activity-routines").where("organisation", organisation).stream()
                .filter(row -> row.text("service_line").equals(activity) && row.text("year").equals(String.valueOf(year)))
                .findFirst();
    }

    List<Integer> years(int thisYear) {
        return Stream.concat(
                        Stream.of(thisYear, thisYear - 1),
                        registers.rows("activity-routines").stream().flatMap(row -> row.whole("year").stream().boxed()))
                .distinct().sorted().toList();
    }

    ActivityPage page(String county, int year, int thisYear, @Nullable Editor editor, ActivityPage.@Nullable ShareForm typed, List<FormError> errors) {
        var activities = activities();
        var lines = registers.rows("organisations").where("kind", "municipality").stream()
                .filter(row -> county.isEmpty() || row.text("county").equals(county))
                .map(row -> new ActivityPage.Line(row.text("name", words.language()), row.key(), answers(row.key(), year, activities)))
                .sorted(words.by(ActivityPage.Line::name))
                .toList();
        return new ActivityPage(
                registers.rows("organisations").where("kind", "municipality").stream().map(row -> row.text("county")).distinct().sorted()
                        .map(code -> new Choice(code, words.county(code))).toList(),
                county, year, years(thisYear),
                activities.stream().map(row -> new Choice(row.key(), row.text("name", words.language()))).toList(),
                activities.stream().map(activity -> sum(activity, lines)).toList(),
                lines,
                registers.rows("asked-shares").stream().map(this::share).toList(),
                editor == null ? null : mine(editor, year, activities),
                editor == null ? null : typed != null ? typed : share(editor, thisYear),
                errors);
    }

    private List<ActivityPage.Answer> answers(String organisation, int year, List<Row> activities) {
        return activities.stream()
                .map(activity -> {
                    var code = routine(organisation, activity.key(), year).map(row -> row.text("asks")).orElse("");
                    return new ActivityPage.Answer(activity.key(), code, words.value("asks", code));
                })
                .toList();
    }

    private ActivityPage.Sum sum(Row activity, List<ActivityPage.Line> lines) {
        var codes = lines.stream()
                .flatMap(line -> line.answers().stream())
                .filter(answer -> answer.activity().equals(activity.key()))
                .map(ActivityPage.Answer::code)
                .toList();
        return new ActivityPage.Sum(activity.text("name", words.language()), count(codes, "routine"), count(codes, "indication"), count(codes, "none"),
                count(codes, ""));
    }

    private static int count(List<String> codes, String code) {
        return (int) codes.stream().filter(code::equals).count();
    }

    private ActivityPage.Share share(Row row) {
        var numbers = row.text("asked").isEmpty() || row.text("registered").isEmpty() ? ""
                : words.t("policies.share-of", row.text("asked"), row.text("registered"));
        return new ActivityPage.Share(words.organisation(row.text("organisation")), words.name("service-lines", row.text("service_line")), row.text("year"),
                percent(row), numbers, row.text("note"), words.sources(row));
    }

    private static String percent(Row row) {
        if (!row.text("percent").isEmpty()) {
            return row.text("percent") + " %";
        }
        int of = row.whole("registered").orElse(0);
        return of == 0 ? "–" : Math.round(100.0 * row.whole("asked").orElse(0) / of) + " %";
    }

    private ActivityPage.@Nullable Mine mine(Editor editor, int year, List<Row> activities) {
        return new Lines(registers).kind(editor.organisation() == null ? "" : editor.organisation()).equals("municipality")
                ? new ActivityPage.Mine(words.organisation(editor.organisation()), answers(editor.organisation(), year, activities),
                        ANSWERS.stream().map(answer -> new Choice(answer, words.value("asks", answer))).toList())
                : null;
    }

    private ActivityPage.@Nullable ShareForm share(Editor editor, int thisYear) {
        var organisation = editor.organisation();
        if (organisation == null || !new Lines(registers).kind(organisation).equals("region")) {
            return null;
        }
        return new ActivityPage.ShareForm(words.organisation(organisation), lines(organisation), "", String.valueOf(thisYear - 1), "", "", "");
    }

    List<Choice> lines(String organisation) {
        return registers.rows("service-lines").where("organisation", organisation).stream()
                .map(row -> new Choice(row.key(), row.text("name", words.language()))).toList();
    }
}
