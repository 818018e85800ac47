package se.upptack.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.upptack.outside.BandRule.Combine;
import se.upptack.outside.BandRule.Missing;
import se.upptack.outside.BandRule.Standing;
import se.upptack.outside.BandRule.Ties;

class BandRuleTest {

    /** W, M and B for each value in order, x where there is no value. */
    private static String bands(BandRule rule, Direction direction, String values) {
        var all = new ArrayList<String>();
        var known = new LinkedHashMap<String, Double>();
        for (var value : values.split(" ")) {
            all.add("area " + all.size());
            if (!value.equals("x")) {
                known.put(all.getLast(), Double.valueOf(value));
            }
        }
        var standings = rule.stand(known, new java.util.LinkedHashSet<>(all), direction);
        var letters = new StringBuilder();
        all.forEach(area -> letters.append(standings.containsKey(area) ? standings.get(area).band().name().charAt(0) : 'x'));
        return letters.toString();
    }

    /** Worked by hand from the rule: the share of places behind, with those who share a value in the middle of their places. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5 6 7 8 9 10, WWWMMMMBBB",
        "1 1 1 1 5 6 7 8 9 10, WWWWMMMBBB",
        "1 2 3 3 3 6 7 8 9 10, WWMMMMMBBB",
        "5 5 5 5 5, MMMMM",
        "1 x 2 x 3, WxMxB",
        "0 0 0 0 0 0 0 1 2 3, MMMMMMMBBB"})
    void thirtyFortyThirty(String values, String bands) {
        assertThat(bands(BandRule.USUAL, Direction.HIGH, values)).isEqualTo(bands);
    }

    @Test
    void whereLowIsGoodTheLowestAreTheBest() {
        assertThat(bands(BandRule.USUAL, Direction.LOW, "1 2 3 4 5 6 7 8 9 10")).isEqualTo("BBBMMMMWWW");
    }

    @Test
    void ofTwentyOneCountiesSixAreTheWorstAndSixTheBest() {
        var counties = String.join(" ", IntStream.rangeClosed(1, 21).mapToObj(String::valueOf).toList());
        assertThat(bands(BandRule.USUAL, Direction.HIGH, counties)).isEqualTo("W".repeat(6) + "M".repeat(9) + "B".repeat(6));
    }

    @Test
    void thoseWhoShareAValueCanBeGivenTheBestOrTheWorstOfTheirPlaces() {
        var best = new BandRule(30, 30, Ties.BEST, Missing.LEFT_OUT, Combine.MEAN_PLACE, 3);
        var worst = new BandRule(30, 30, Ties.WORST, Missing.LEFT_OUT, Combine.MEAN_PLACE, 3);
        assertThat(bands(best, Direction.HIGH, "1 1 1 1 5 6 7 8 9 10")).isEqualTo("MMMMMMMBBB");
        assertThat(bands(worst, Direction.HIGH, "1 2 3 4 5 6 7 9 9 9")).isEqualTo("WWWMMMMBBB");
        assertThat(bands(worst, Direction.HIGH, "1 2 3 4 5 6 9 9 9 9")).isEqualTo("WWWMMMMMMM");
    }

    @Test
    void thoseWithoutAValueCanCountAsTheWorst() {
        var last = new BandRule(30, 30, Ties.MIDDLE, Missing.LAST, Combine.MEAN_PLACE, 3);
        assertThat(bands(last, Direction.HIGH, "x x 3 4 5 6 7 8 9 10")).isEqualTo("WWWMMMMBBB");
        assertThat(bands(last, Direction.LOW, "x x 3 4 5 6 7 8 9 10")).isEqualTo("WWBBBMMMMW");
    }

    @Test
    void tooFewValuesAreNotRanked() {
        assertThat(bands(BandRule.USUAL, Direction.HIGH, "1 2")).isEqualTo("xx");
        assertThat(bands(BandRule.USUAL, Direction.NONE, "1 2 3 4")).isEqualTo("xxxx");
    }

    @Test
    void rankOneIsTheBestAndIsShared() {
        var standings = BandRule.USUAL.stand(Map.of("a", 9.0, "b", 9.0, "c", 1.0), java.util.Set.of("a", "b", "c"), Direction.HIGH);
        assertThat(standings.get("a").rank()).isEqualTo(1);
        assertThat(standings.get("b").rank()).isEqualTo(1);
        assertThat(standings.get("c").rank()).isEqualTo(3);
        assertThat(standings.get("c").of()).isEqualTo(3);
    }

    @Test
    void severalSeriesBecomeOneBandByTheirMeanPlaceOrByWhatMostHave() {
        var first = place(Map.of("a", 0.1, "b", 0.5, "c", 0.9));
        var second = place(Map.of("a", 0.2, "b", 0.6, "c", 0.8));
        assertThat(BandRule.USUAL.together(List.of(first, second))).isEqualTo(Map.of("a", Band.WORST, "b", Band.MIDDLE, "c", Band.BEST));
        var majority = new BandRule(30, 30, Ties.MIDDLE, Missing.LEFT_OUT, Combine.MAJORITY, 3);
        var third = place(Map.of("a", 0.9, "b", 0.5, "c", 0.1));
        assertThat(majority.together(List.of(first, second, third))).isEqualTo(Map.of("a", Band.WORST, "b", Band.MIDDLE, "c", Band.BEST));
        assertThat(majority.together(List.of(first, third))).as("a draw is the middle").isEqualTo(Map.of("a", Band.MIDDLE, "b", Band.MIDDLE, "c", Band.MIDDLE));
    }

    @Test
    void whoHasLessThanHalfOfTheSeriesHasNoBandInTheGoal() {
        var one = place(Map.of("a", 0.1, "b", 0.5, "c", 0.9, "d", 0.8));
        var other = place(Map.of("a", 0.1, "b", 0.5, "c", 0.9));
        var third = place(Map.of("a", 0.1, "b", 0.5, "c", 0.9));
        assertThat(BandRule.USUAL.together(List.of(one, other, third))).containsOnlyKeys("a", "b", "c");
    }

    private static Map<String, Standing> place(Map<String, Double> places) {
        var standings = new LinkedHashMap<String, Standing>();
        places.forEach((area, place) -> standings.put(area,
                new Standing(place <= 0.3 ? Band.WORST : place > 0.7 ? Band.BEST : Band.MIDDLE, place, 1, places.size())));
        return standings;
    }
}
