package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of cases as case systems and spreadsheets write them. */
class CaseCsvTest {

    private static final String HEADER = "reference,unit,service_line,case_type,opened,closed,protection,step,step_date,contact";
    private static final CaseDelivery FIRST = new CaseDelivery(
            "A 1", "u", "l", "t", LocalDate.of(2021, 3, 1), LocalDate.of(2021, 4, 1), "none", "s", LocalDate.of(2021, 3, 2), "hanna");

    private static CaseFeed.Read read(String text) {
        return CaseFeed.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertReads(String text) {
        var read = read(text);
        assertThat(read.faults()).isEmpty();
        assertThat(read.deliveries()).containsExactly(FIRST);
    }

    @Test
    void commaOrSemicolonWithOrWithoutAMarkOfOrderAndAnyEndOfLine() {
        var row = "A 1,u,l,t,2021-03-01,2021-04-01,none,s,2021-03-02,hanna";
        for (var mark : List.of("", "\uFEFF")) {
            for (var end : List.of("\n", "\r\n", "\r")) {
                assertReads(mark + HEADER + end + row + end);
                assertReads(mark + HEADER.replace(',', ';') + end + row.replace(',', ';'));
                assertReads(mark + end + end + HEADER.replace(',', ';') + end + end + row.replace(',', ';') + end);
            }
        }
    }

    @Test
    void quotedCellsAndBlanksAroundThem() {
        assertReads(HEADER + "\n\"A 1\", u ,\"l\",t,2021-03-01 ,2021-04-01,none,s,2021-03-02,\"hanna\"\n");
        assertThat(read("reference,unit,service_line,opened,protection\n\"a \"\"b\"\", c\",u,l,2021-03-01,none").deliveries().getFirst().reference())
                .isEqualTo("a \"b\", c");
    }

    @Test
    void columnsComeInAnyOrderAndSomeMayBeLeftOut() {
        var read = read("protection,opened,unit,service_line,reference\nnone,2021-03-01,u,l,A 1\n");
        assertThat(read.deliveries()).containsExactly(new CaseDelivery("A 1", "u", "l", "", LocalDate.of(2021, 3, 1), null, "none", null, null, null));
    }

    @Test
    void aHeaderThatIsWrongIsToldColumnByColumn() {
        assertThat(read("reference,unit,opened,colour\n").faults()).extracting(CaseFault::column, CaseFault::key).containsExactly(
                tuple("service_line", "asking.feed.column-missing"), tuple("protection", "asking.feed.column-missing"), tuple("colour", "asking.feed.column-unknown"));
        assertThat(read("reference,unit,service_line,opened,protection,unit\n").faults()).extracting(CaseFault::column, CaseFault::key)
                .containsExactly(tuple("unit", "asking.feed.column-twice"));
    }

    @Test
    void aRowWithTooManyOrTooFewCellsIsToldWithItsLineAndTheOthersAreRead() {
        var read = read("reference,unit,service_line,opened,protection\na,u,l,2021-03-01\n\nb,u,l,2021-03-01,none,x\nc,u,l,2021-03-01,none\n");
        assertThat(read.faults()).extracting(CaseFault::line, CaseFault::key, CaseFault::arguments).containsExactly(
                tuple(2, "asking.feed.cells", List.of("5", "4")), tuple(4, "asking.feed.cells", List.of("5", "6")));
        assertThat(read.deliveries()).extracting(CaseDelivery::reference).containsExactly("c");
        assertThat(read.lines()).containsExactly(5);
    }

    @Test
    void daysThatAreNoDaysAreTold() {
        for (var day : List.of("2021-02-30", "1 mars", "21-03-01", "+999999999-01-01", "-0001-01-01", "2021-3-1")) {
            assertThat(read("reference,unit,service_line,opened,protection\na,u,l," + day + ",none\n").faults())
                    .as(day).extracting(CaseFault::line, CaseFault::column, CaseFault::key).containsExactly(tuple(2, "opened", "asking.feed.date"));
        }
        assertThat(read("reference,unit,service_line,opened,protection\na,u,l,,none\n").faults()).extracting(CaseFault::key).containsExactly("asking.feed.opened");
    }

    @Test
    void whatIsNoFileOfCasesIsToldInOneFault() {
        assertFault("", "asking.feed.empty");
        assertFault("\n\n", "asking.feed.empty");
        assertFault(HEADER, "asking.feed.empty");
        assertFault(HEADER + "\n\"never closed,u,l", "asking.feed.cells");
        assertThat(CaseFeed.read((HEADER + "\nå").getBytes(StandardCharsets.ISO_8859_1)).faults()).extracting(CaseFault::key).containsExactly("asking.feed.utf8");
        assertThat(CaseFeed.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'r', 0}).faults()).extracting(CaseFault::key).containsExactly("asking.feed.utf8");
    }

    private static void assertFault(String text, String key) {
        assertThat(read(text).faults()).extracting(CaseFault::key).containsExactly(key);
        assertThat(read(text).deliveries()).isEmpty();
    }

    @Test
    void moreRowsThanCanBeReceivedAtOnceAreRefused() {
        var row = "a,u,l,2021-03-01,none\n";
        assertThat(read("reference,unit,service_line,opened,protection\n" + row.repeat(50_001)).faults()).extracting(CaseFault::line, CaseFault::key)
                .containsExactly(tuple(50_002, "asking.feed.too-many"));
        assertThat(read("reference,unit,service_line,opened,protection\n" + row.repeat(50_000)).deliveries()).hasSize(50_000);
    }
}
