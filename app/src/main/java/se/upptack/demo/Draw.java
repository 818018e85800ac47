package se.upptack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** The dice of the demonstration: the same seed gives the same throws. */
final class Draw {

    /** One of several with a weight; weights need not add up to anything. */
    record Weighted<T>(T what, double weight) {}

    private final SplittableRandom random;

    Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own for a part, so that parts made at the same time do not take each other's throws. */
    static Draw of(long seed, String part) {
        return new Draw(seed * 31 + part.hashCode());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from {@code from} to {@code to}, both included. */
    int number(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    LocalDate day(LocalDate after, int least, int most) {
        return after.plusDays(number(least, most));
    }

    <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    <T> T weighted(List<Weighted<T>> several) {
        var all = 0.0;
        for (var one : several) {
            all += one.weight();
        }
        var left = random.nextDouble() * all;
        for (var one : several) {
            left -= one.weight();
            if (left < 0) {
                return one.what();
            }
        }
        return several.getLast().what();
    }

    /** One to {@code most} different ones. */
    <T> List<T> some(List<T> several, int most) {
        var wanted = number(1, most);
        var start = random.nextInt(several.size());
        return java.util.stream.IntStream.range(0, Math.min(wanted, several.size())).mapToObj(i -> several.get((start + i * 3) % several.size())).distinct().toList();
    }

    /** Weights written as {@code a 3 b 1}. */
    static List<Weighted<String>> weights(String text) {
        var words = text.split(" ");
        var all = new java.util.ArrayList<Weighted<String>>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            all.add(new Weighted<>(words[i], Double.parseDouble(words[i + 1])));
        }
        return List.copyOf(all);
    }
}
