package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values computed in R; several are the worked examples of Newcombe, Stat Med 1998;17:857 and 17:873. */
class SharesTest {

    @ParameterizedTest
    @CsvSource({
        "0,10,0,0.277532799862889",
        "1,10,0.0178762130950729,0.404150026795238",
        "0,5,0,0.434482464783175",
        "5,5,0.565517535216825,1",
        "3,20,0.0523687458962166,0.360418864740757",
        "5,50,0.0434757649318904,0.213602314374797",
        "12,50,0.142973913969917,0.374126837579429",
        "29,30,0.833296090085908,0.994091409618387",
        "81,263,0.255288519878274,0.3662095769828",
        "15,148,0.0623863995307363,0.160487241723308",
        "120,1000,0.101299260601309,0.141609075847713",
        "1,1000,0.000176546370626078,0.00564255859795793",
        "0,1000,0,0.00382675848555512",
        "500,1000,0.469069600368104,0.530930399631896",
    })
    void oneShareHasWilsonsInterval(long part, long whole, double low, double high) {
        var interval = Shares.wilson(part, whole);
        assertThat(interval.low()).isCloseTo(low, within(1e-10));
        assertThat(interval.high()).isCloseTo(high, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "56,70,48,80,0.0524314724023649,0.333872654036906",
        "9,10,3,10,0.170522723934503,0.809017973535488",
        "10,10,0,20,0.679086037141915,1",
        "5,56,0,29,-0.0381371479035369,0.192560013855112",
        "60,400,12,400,0.0816220665712415,0.160381595824264",
    })
    void aDifferenceHasNewcombesInterval(long part1, long whole1, long part2, long whole2, double low, double high) {
        var interval = Shares.newcombe(part1, whole1, part2, whole2);
        assertThat(interval.low()).isCloseTo(low, within(1e-10));
        assertThat(interval.high()).isCloseTo(high, within(1e-10));
    }

    @Test
    void aTrendIsCochranArmitages() {
        var smokers = Shares.trend(new long[] {83, 90, 129, 70}, new long[] {86, 93, 136, 82});
        assertThat(smokers).isNotNull();
        assertThat(smokers.chiSquare()).isCloseTo(8.22492228519771, within(1e-9));
        assertThat(smokers.p()).isCloseTo(0.00413189747764149, within(1e-9));
        assertThat(smokers.rising()).isFalse();
        assertThat(smokers.clear()).isTrue();
        var rising = Shares.trend(new long[] {12, 15, 14, 22, 25, 30}, new long[] {200, 210, 190, 220, 215, 230});
        assertThat(rising).isNotNull();
        assertThat(rising.chiSquare()).isCloseTo(9.53316043299594, within(1e-9));
        assertThat(rising.p()).isCloseTo(0.0020179232947411, within(1e-9));
        assertThat(rising.rising()).isTrue();
    }

    @Test
    void theChanceOfATrendIsRightFarFromZeroAndNearIt() {
        var none = Shares.trend(new long[] {10, 10, 10}, new long[] {20, 20, 20});
        assertThat(none).isNotNull();
        assertThat(none.p()).isCloseTo(1, within(1e-12));
        assertThat(none.clear()).isFalse();
        var steep = Shares.trend(new long[] {10, 50, 90}, new long[] {100, 100, 100});
        assertThat(steep).isNotNull();
        assertThat(steep.chiSquare()).isCloseTo(128, within(1e-9));
        assertThat(steep.p()).isCloseTo(1.1e-29, within(1e-29));
    }

    @Test
    void thereIsNoTrendWithoutThreePeriodsOrWithoutVariation() {
        assertThat(Shares.trend(new long[] {1, 0, 2}, new long[] {5, 0, 5})).isNull();
        assertThat(Shares.trend(new long[] {0, 0, 0}, new long[] {5, 5, 5})).isNull();
        assertThat(Shares.trend(new long[] {5, 5, 5}, new long[] {5, 5, 5})).isNull();
        assertThat(Shares.trend(new long[] {1, 0, 2, 3}, new long[] {5, 0, 5, 5})).isNotNull();
    }
}
