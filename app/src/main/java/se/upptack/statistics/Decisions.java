package se.upptack.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.upptack.pack.Expression;

/**
 * Which things said are counted by which measure, found out once and remembered: there are thousands of the one and a hundred of the other on
 * a page. What a number of the figure book stands for never changes, so neither does what was decided; two who decide at once decide alike.
 */
final class Decisions {

    private static final int MOST = 2_000;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private record Key(Expression where, boolean ended) {}

    private final Map<Key, byte[]> decided = new ConcurrentHashMap<>();

    /** What one measure decides on one side of the month that goes on. */
    static final class Of {

        private final Measure measure;
        private final boolean ended;
        private final byte[] known;
        private final int numbers;

        private Of(Measure measure, boolean ended, byte[] known, int numbers) {
            this.measure = measure;
            this.ended = ended;
            this.known = known;
            this.numbers = numbers;
        }

        /** @param number of the thing said; one that is not of the book is decided every time */
        boolean counts(int number, What what) {
            if (number >= numbers) {
                return measure.counts(what, ended);
            }
            byte before = known[number];
            if (before == 0) {
                before = measure.counts(what, ended) ? YES : NO;
                known[number] = before;
            }
            return before == YES;
        }
    }

    /** @param numbers how many numbers of the book there are */
    Of of(Measure measure, int month, int numbers) {
        if (decided.size() > MOST) {
            decided.clear();
        }
        boolean ended = month >= measure.dueBefore();
        return new Of(measure, ended, decided.compute(new Key(measure.where(), ended), (key, known) ->
                known == null ? new byte[numbers] : known.length < numbers ? Arrays.copyOf(known, numbers) : known), numbers);
    }
}
