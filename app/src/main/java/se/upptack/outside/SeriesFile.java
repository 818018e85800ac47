package se.upptack.outside;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.upptack.outside.Point.Sex;
import se.upptack.outside.Point.State;

/**
 * A delivered file of official statistics: CSV, PX or JSON in the shape of Kolada's interface (IND-08). What kind it is shows in the file
 * itself. Nothing is judged here but whether it can be read; {@link PointCheck} judges what it says.
 */
final class SeriesFile {

    static final int MOST_VALUES = 200_000;
    private static final Pattern PX = Pattern.compile("(?m)^\\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|MATRIX|STUB|SUBJECT-AREA)\\s*=");
    private static final Pattern CODEPAGE = Pattern.compile("CODEPAGE\\s*=\\s*\"([^\"]{1,40})\"");
    private static final Pattern ANSI = Pattern.compile("CHARSET\\s*=\\s*\"ANSI\"");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("-?[0-9]{1,12},[0-9]{1,9}");

    /** What official statistics write for a value that is not there. */
    private static final Map<String, State> SIGNS = Map.of(
            "", State.MISSING, "-", State.MISSING, "...", State.MISSING, "..", State.SUPPRESSED, ".", State.NOT_APPLICABLE);

    /** A value and where in the file it stands. */
    record Placed(String where, Point point) {}

    /** What could be read, and what could not. */
    record Read(List<Placed> points, List<Fault> faults) {

        static Read refused(Fault fault) {
            return new Read(List.of(), List.of(fault));
        }
    }

    /** A value as it is written, or that it is not there. */
    record Cell(State state, Optional<BigDecimal> value) {}

    private SeriesFile() {}

    /**
     * @param series the series that the whole file is about, empty when the file says it itself
     * @param named  a series by what a file calls it
     */
    static Read read(byte[] file, String series, SeriesNames named) {
        var rough = new String(file, 0, Math.min(file.length, 4_000), StandardCharsets.ISO_8859_1);
        var first = rough.replace("\u00EF\u00BB\u00BF", "").stripLeading();
        if (first.isEmpty()) {
            return Read.refused(Fault.of("", "empty"));
        }
        boolean px = PX.matcher(rough).find();
        var text = decode(file, px ? rough : "");
        if (text.isEmpty()) {
            return Read.refused(Fault.of("", "utf8"));
        }
        if (px) {
            return PxSeries.read(text.get(), series);
        }
        return first.startsWith("{") || first.startsWith("[") ? KoladaSeries.read(text.get(), named) : CsvSeries.read(text.get(), series, named);
    }

    /** PX says how it is written, and before it did, it was what the machines of its day wrote. */
    private static Optional<String> decode(byte[] file, String px) {
        var names = new ArrayList<String>();
        var stated = CODEPAGE.matcher(px);
        if (stated.find()) {
            names.add(stated.group(1));
        } else if (ANSI.matcher(px).find()) {
            names.add("windows-1252");
        }
        names.add("UTF-8");
        if (!px.isEmpty()) {
            names.add("IBM850");
        }
        for (var name : names) {
            try {
                var text = Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException | IllegalArgumentException notSo) {
                // The next one is tried.
            }
        }
        return Optional.empty();
    }

    /**
     * @param comma whether a comma can only be a decimal sign here
     * @return nothing when it is no value
     */
    static Optional<Cell> cell(String written, boolean comma) {
        var text = written.strip();
        if (SIGNS.containsKey(text)) {
            return Optional.of(new Cell(SIGNS.get(text), Optional.empty()));
        }
        if (NUMBER.matcher(text).matches() || comma && COMMA_NUMBER.matcher(text).matches()) {
            return Optional.of(new Cell(State.VALUE, Optional.of(new BigDecimal(text.replace(',', '.')))));
        }
        return Optional.empty();
    }

    /** Whether it would be a number if its comma were a point. */
    static boolean commaNumber(String written) {
        return COMMA_NUMBER.matcher(written.strip()).matches();
    }

    /** The sex that a code or a word of a file means; an empty one means everyone. */
    static Optional<Sex> sex(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "", "t", "tot", "total", "totalt", "alla", "båda könen", "1+2", "kvinnor och män", "män och kvinnor" -> Optional.of(Sex.ALL);
            case "k", "f", "2", "kvinna", "kvinnor", "women", "female" -> Optional.of(Sex.WOMEN);
            case "m", "1", "man", "män", "men", "male" -> Optional.of(Sex.MEN);
            default -> Optional.empty();
        };
    }

    /** The code of an area as we write it: Kolada's {@code 0020} is the county 20, its {@code 0000} the country. */
    static String area(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        return text.equals("0000") || text.equals("se") || text.equals("riket") ? Places.COUNTRY : text.matches("00[0-9]{2}") ? text.substring(2) : text;
    }
}
