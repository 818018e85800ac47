package se.upptack.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.upptack.outside.Point.State;
import se.upptack.pack.RegisterSnapshot;

/** Files as they come: three kinds, in the ways they are written, and what is said of those that cannot be taken. */
class SeriesFileTest {

    private static final SeriesNames NAMES = name -> Set.of("lst-1", "lst-2").contains(name) ? Optional.of(name)
            : name.equals("N00945") ? Optional.of("lst-1") : Optional.empty();
    private static final RegisterSnapshot PACK = RegisterSnapshot.of(Path.of("../packs/upptackt-2019-2021"));

    private static SeriesFile.Read read(String text) {
        return SeriesFile.read(text.getBytes(StandardCharsets.UTF_8), "lst-1", NAMES);
    }

    /** series area year sex state value, one line each. */
    private static List<String> told(SeriesFile.Read read) {
        assertThat(read.faults()).isEmpty();
        return read.points().stream().map(placed -> placed.point()).map(point -> point.series() + " " + point.area() + " " + point.year() + " "
                + point.sex().code() + " " + (point.state() == State.VALUE ? point.value().toPlainString() : point.state().code())).toList();
    }

    /** Everything that is wrong: where and what. */
    private static List<String> wrong(SeriesFile.Read read) {
        var faults = new ArrayList<>(read.faults());
        faults.addAll(PointCheck.check(read.points(), PACK, 2020));
        return faults.stream().map(fault -> fault.where() + " " + fault.key().substring("outside.fault.".length())).toList();
    }

    @Test
    void aSpreadsheetWithSemicolonsAndSwedishNamesIsRead() {
        assertThat(told(read("\uFEFFserie;område;år;kön;värde\nlst-1;20;2019;T;87,5\nlst-2;0000;2019;K;..\nlst-2;0020;2018;;-\n")))
                .containsExactly("lst-1 20 2019 T 87.5", "lst-2 00 2019 K suppressed", "lst-2 20 2018 T missing");
    }

    @Test
    void aFileAboutOneSeriesNeedNotNameIt() {
        assertThat(told(read("area,year,value\n20,2019,87\n"))).containsExactly("lst-1 20 2019 T 87");
    }

    @Test
    void everyBadRowOfASpreadsheetIsNamedByItsLine() {
        assertThat(wrong(read("""
                series,area,year,sex,value
                lst-1,20,2019,T,87
                lst-1,1229,2019,T,50
                lst-1,21,2019,T,"12,5"
                lst-1,20,2019,T,88
                lst-1,22,2019,T,-3
                lst-1,23,2019,T,101
                lst-1,24,19,T,50
                lst-1,25,2019,X,50
                no-such,25,2019,T,50
                lst-1,25,2035,T,50
                lst-1,25,2019,T,many
                lst-1,25,2019
                """))).containsExactlyInAnyOrder("3 area.county", "4 comma", "5 twice", "6 negative", "7 share", "8 year", "9 sex", "10 series", "11 year-range",
                "12 value", "13 cells");
    }

    @Test
    void aFileThatCannotBeReadAtAllSaysWhy() {
        assertThat(wrong(read(""))).containsExactly(" empty");
        assertThat(wrong(read("area,year,value\n"))).containsExactly(" empty");
        assertThat(wrong(read("area,value\n20,1\n"))).containsExactly("1 column");
        assertThat(wrong(read("{\"values\": ["))).containsExactly("1 json");
        assertThat(wrong(read("{\"other\": 1}"))).containsExactly(" json-values");
        assertThat(wrong(SeriesFile.read("area,year,value\n20,2019,1\n".getBytes(StandardCharsets.UTF_8), "", NAMES))).containsExactly("1 which-series");
        assertThat(wrong(SeriesFile.read(new byte[] {'a', ';', (byte) 0xE5}, "lst-1", NAMES))).containsExactly(" utf8");
        var many = new StringBuilder("area,year,value\n");
        many.repeat("20,2019,1\n", SeriesFile.MOST_VALUES + 1);
        assertThat(wrong(read(many.toString()))).containsExactly(SeriesFile.MOST_VALUES + 2 + " many");
    }

    @Test
    void anAnswerOfTheInterfaceOfKoladaIsRead() {
        assertThat(told(read("""
                {"count": 2, "next_url": null, "previous_url": null, "values": [
                  {"kpi": "N00945", "municipality": "0020", "period": 2019, "values": [
                    {"gender": "T", "count": 1, "status": "", "value": 42.5, "isdeleted": false},
                    {"gender": "K", "count": 1, "status": "", "value": null, "isdeleted": false},
                    {"gender": "M", "count": 1, "status": "..", "value": null, "isdeleted": false},
                    {"gender": "T", "count": 1, "status": "", "value": 1, "isdeleted": true}]},
                  {"kpi": "N00945", "municipality": "0000", "period": 2019, "values": [{"gender": "T", "value": 40}]}]}
                """))).containsExactly("lst-1 20 2019 T 42.5", "lst-1 20 2019 K missing", "lst-1 20 2019 M suppressed", "lst-1 00 2019 T 40");
    }

    @Test
    void aBadValueOfKoladasIsNamedByItsPlace() {
        assertThat(wrong(read("""
                {"values": [{"kpi": "N1", "municipality": "0020", "period": 2019, "values": [{"gender": "T", "value": 1}]},
                  {"kpi": "N00945", "municipality": "0020", "period": "x", "values": [{"gender": "Q", "value": "12,5"}]},
                  {"kpi": "N00945", "municipality": "0020", "period": 2019}]}
                """))).containsExactlyInAnyOrder("values[0] series", "values[1] year", "values[1].values[0] sex", "values[1].values[0] comma", "values[2] json-values");
    }

    private static final String PX = """
            CHARSET="ANSI";
            AXIS-VERSION="2000";
            LANGUAGE="sv";
            TITLE="Andel; med semikolon efter region, "
            "kön och år";
            STUB="region","kön";
            HEADING="tabellinnehåll","år";
            VALUES("region")="20 Dalarnas län","21 Gävleborgs län";
            VALUES[en]("region")="20 Dalarna county","21 Gävleborg county";
            VALUES("kön")="män","kvinnor";
            CODES("kön")="1","2";
            VALUES("tabellinnehåll")="Andel";
            VALUES("år")="2018","2019";
            TIMEVAL("år")=TLIST(A1),"2018","2019";
            DATA=
            1.5 2
            ".." 3
            4 "."
            "-" 5.25
            ;
            """;

    private static final String[] READ = {
        "lst-1 20 2018 M 1.5", "lst-1 20 2019 M 2", "lst-1 20 2018 K suppressed", "lst-1 20 2019 K 3", "lst-1 21 2018 M 4",
        "lst-1 21 2019 M not-applicable", "lst-1 21 2018 K missing", "lst-1 21 2019 K 5.25"};

    @Test
    void aPxFileIsReadInTheCodePageItSays() {
        assertThat(told(SeriesFile.read(PX.getBytes(Charset.forName("windows-1252")), "lst-1", NAMES))).containsExactly(READ);
        var utf = PX.replace("CHARSET=\"ANSI\"", "CHARSET=\"ANSI\";\nCODEPAGE=\"utf-8\"");
        assertThat(told(SeriesFile.read(utf.getBytes(StandardCharsets.UTF_8), "lst-1", NAMES))).containsExactly(READ);
        var old = PX.replace("CHARSET=\"ANSI\";\n", "");
        assertThat(told(SeriesFile.read(old.getBytes(Charset.forName("IBM850")), "lst-1", NAMES))).containsExactly(READ);
    }

    @Test
    void aPxFileThatIsNotOneSeriesIsRefusedWithTheReason() {
        assertThat(wrong(px(PX.replace("=\"Andel\";", "=\"Andel\",\"Antal\";")))).containsExactly(" px-variable");
        assertThat(wrong(px(PX.replace("5.25", "")))).containsExactly(" px-data");
        assertThat(wrong(px(PX.replace("\"2018\",\"2019\";\nTIMEVAL", "\"före\",\"efter\";\nTIMEVAL")))).containsExactly(" px-year");
        assertThat(wrong(px(PX.replace("DATA=", "DATA")))).containsExactly(" px");
        assertThat(wrong(px(PX.replace("\nDATA=", "\nNOTE=\"unfinished;\nDATA=")))).containsExactly(" px");
        assertThat(wrong(px(PX.replace("20 Dalarnas län", "99 Ingenstans")))).containsExactlyInAnyOrder("DATA 1 area.county", "DATA 2 area.county",
                "DATA 3 area.county", "DATA 4 area.county");
        assertThat(wrong(px(PX.replace("4 \".\"", "4 x")))).containsExactly("DATA 6 value");
    }

    private static SeriesFile.Read px(String text) {
        return SeriesFile.read(text.getBytes(Charset.forName("windows-1252")), "lst-1", NAMES);
    }
}
