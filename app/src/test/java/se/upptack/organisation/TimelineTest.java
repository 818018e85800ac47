package se.upptack.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture keeps to its frame and to the days. */
class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);

    @Test
    void aPeriodWithoutAnEndGoesToTheEdgeAndTheNextBeginsWhereTheOneBeforeEnds() {
        var timeline = Timeline.of(
                List.of(List.of(
                        new Timeline.Span(FIRST, LocalDate.of(2019, 12, 31), "first", "s1", false),
                        new Timeline.Span(LocalDate.of(2020, 1, 1), null, "second", "s2", true))),
                FIRST, LAST, LocalDate.of(2020, 1, 1));
        var first = timeline.bars().getFirst();
        var second = timeline.bars().getLast();
        assertThat(first.x() + first.width()).isEqualTo(second.x());
        assertThat(second.x() + second.width()).isEqualTo(timeline.width() - 8.0);
        assertThat(timeline.today()).isEqualTo(second.x());
        assertThat(timeline.years()).extracting(Timeline.Year::year).containsExactly(2019, 2020);
        assertThat(second.unsure()).isTrue();
    }

    @Test
    void whatLiesOutsideIsCutAndTodayOutsideIsNotDrawn() {
        var timeline = Timeline.of(
                List.of(List.of(new Timeline.Span(LocalDate.of(2010, 1, 1), LocalDate.of(2030, 1, 1), "long", "s1", false))),
                FIRST, LAST, LocalDate.of(2024, 1, 1));
        assertThat(timeline.bars().getFirst().x()).isEqualTo(8);
        assertThat(timeline.bars().getFirst().width()).isEqualTo(timeline.width() - 16.0);
        assertThat(timeline.today()).isNegative();
    }
}
