package se.upptack.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.upptack.statistics.IndicatorFigure.Group;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Counted;
import se.upptack.statistics.Value.Rate;
import se.upptack.statistics.Value.Share;

/** An indicator as a file. Every line carries the definition and what kind of value it is, since lines get parted from their file. */
@Component
class IndicatorFile {

    private static final String[] HEAD = {
        "indicator", "name", "from", "to", "by", "key", "key_name", "value", "count", "base", "share", "low", "high", "source_kind", "counting", "definition",
        "caveat", "changed_within_period", "synthetic"
    };

    private final boolean synthetic;

    IndicatorFile(@Value("${upptack.demo.enabled:false}") boolean synthetic) {
        this.synthetic = synthetic;
    }

    String write(Looking looking, IndicatorFigure figure) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEAD);
            var lines = new ArrayList<>(List.of(new Group("", looking.t("figures.total"), looking.t("figures.total"), figure.total())));
            lines.addAll(figure.groups());
            for (var line : lines) {
                csv.writeRecord(record(looking, figure, line));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> record(Looking looking, IndicatorFigure figure, Group line) {
        var indicator = figure.indicator();
        var by = figure.by();
        var value = values(line.value());
        var breaks = figure.breaks().stream().map(one -> one.from() + " " + one.text(looking.language())).toList();
        return List.of(
                indicator.id(), indicator.name(looking.language()), looking.filter().fromText(), looking.filter().toText(), by == null ? "" : by.code(), line.key(),
                line.name(looking.language()), value.get("kind"), value.getOrDefault("count", ""), value.getOrDefault("base", ""), value.getOrDefault("share", ""),
                value.getOrDefault("low", ""), value.getOrDefault("high", ""), indicator.sourceKind(), indicator.counting(), indicator.definition(looking.language()),
                indicator.caveat(looking.language()), String.join("; ", breaks), synthetic ? "yes" : "no");
    }

    private static Map<String, String> values(se.upptack.statistics.Value value) {
        return switch (value) {
            case Counted(var count) -> Map.of("kind", "count", "count", String.valueOf(count));
            case Share share -> Map.of("kind", "share", "count", String.valueOf(share.part()), "base", String.valueOf(share.whole()),
                    "share", decimal(share.share()), "low", decimal(share.low()), "high", decimal(share.high()));
            case Rate rate -> Map.of("kind", "rate", "count", String.valueOf(rate.part()), "base", String.valueOf(rate.whole()),
                    "share", decimal(rate.rate()), "low", decimal(rate.low()), "high", decimal(rate.high()));
            case CannotBeAssessed cannot -> Map.of("kind", "cannot-be-assessed:" + cannot.reason().code());
            case se.upptack.statistics.Value.Missing missing -> Map.of("kind", "missing:" + String.join("|", missing.needs()));
            case se.upptack.statistics.Value.Withheld withheld -> Map.of("kind", "withheld");
            case se.upptack.statistics.Value.Nothing nothing -> Map.of("kind", "nothing-to-count");
        };
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
