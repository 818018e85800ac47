package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Intervals and the trend test give what R gives ({@code prop.test}'s Wilson interval, {@code poisson.test}, {@code prop.trend.test}), the
 * worked examples of Newcombe (Stat Med 1998;17:857 and 17:873) among them.
 */
class ReferenceValuesTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.277532799862889",
        "1, 10, 0.0178762130950729, 0.404150026795238",
        "0, 5, 0, 0.434482464783175",
        "5, 5, 0.565517535216825, 1",
        "3, 20, 0.0523687458962166, 0.360418864740757",
        "5, 50, 0.0434757649318904, 0.213602314374797",
        "12, 50, 0.142973913969917, 0.374126837579429",
        "29, 30, 0.833296090085908, 0.994091409618387",
        "81, 263, 0.255288519878274, 0.3662095769828",
        "15, 148, 0.0623863995307363, 0.160487241723308",
        "120, 1000, 0.101299260601309, 0.141609075847713",
        "1, 1000, 0.000176546370626078, 0.00564255859795793",
        "0, 1000, 0, 0.00382675848555512",
        "500, 1000, 0.469069600368104, 0.530930399631896"})
    void theIntervalOfAShare(long part, long whole, double low, double high) {
        var interval = Shares.wilson(part, whole);
        assertThat(interval.low()).isCloseTo(low, CLOSE);
        assertThat(interval.high()).isCloseTo(high, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.2, 0.0524314724023649, 0.333872654036906",
        "9, 10, 3, 10, 0.6, 0.170522723934503, 0.809017973535488",
        "10, 10, 0, 20, 1, 0.679086037141915, 1",
        "5, 56, 0, 29, 0.0892857142857143, -0.0381371479035369, 0.192560013855112",
        "60, 400, 12, 400, 0.12, 0.0816220665712415, 0.160381595824264"})
    void theIntervalOfADifference(long part1, long whole1, long part2, long whole2, double difference, double low, double high) {
        var interval = Shares.newcombe(part1, whole1, part2, whole2);
        assertThat((double) part1 / whole1 - (double) part2 / whole2).isCloseTo(difference, CLOSE);
        assertThat(interval.low()).isCloseTo(low, CLOSE);
        assertThat(interval.high()).isCloseTo(high, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.68887945411394",
        "1, 0.0253178079842899, 5.5716433909389",
        "3, 0.618672122895602, 8.76727306974232",
        "5, 1.62348639011842, 11.6683320793227",
        "10, 4.79538869613243, 18.3903560420178",
        "25, 16.1786818478293, 36.9049316975304",
        "100, 81.3639912509232, 121.626793792426"})
    void theIntervalOfARate(long count, double low, double high) {
        var interval = Rates.exact(count, 1);
        assertThat(interval.low()).isCloseTo(low, CLOSE);
        assertThat(interval.high()).isCloseTo(high, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "83 90 129 70, 86 93 136 82, 8.22492228519771, 0.00413189747764149",
        "12 15 14 22 25 30, 200 210 190 220 215 230, 9.53316043299594, 0.0020179232947411"})
    void theTrend(String parts, String wholes, double chiSquare, double chance) {
        var trend = Shares.trend(numbers(parts), numbers(wholes));
        assertThat(trend).isNotNull();
        assertThat(trend.chiSquare()).isCloseTo(chiSquare, CLOSE);
        assertThat(trend.p()).isCloseTo(chance, CLOSE);
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
