package se.upptack.statistics;

import java.io.ByteArrayOutputStream;

/**
 * Facts of one agency and month in a few bytes each: the number of the place, the number of what was said, and how often, negative when it
 * was taken back. Numbers are written seven bits at a time, the lowest first, with the highest bit set while more follow; the last one of
 * a fact is folded first (0, -1, 1, -2 become 0, 1, 2, 3).
 */
public final class FactLog {

    /** What a part may come to, so that two of them fit four on a page of the database. */
    public static final int PART = 1_900;

    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    /** Is told of each fact. */
    public interface Reader {
        void fact(int place, int what, int count);
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART + 16);

    /** Adds a fact. */
    public void add(int place, int what, int count) {
        number(place);
        number(what);
        number(count << 1 ^ count >> 31);
    }

    /** Whether the next fact belongs into another part. */
    public boolean full() {
        return bytes.size() >= PART - 15;
    }

    public boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** What has been added, which is then forgotten. */
    public byte[] take() {
        var taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    /** Begins with what has been written before. */
    void continueWith(byte[] before) {
        bytes.writeBytes(before);
    }

    private void number(int number) {
        int rest = number;
        while ((rest & ~SEVEN) != 0) {
            bytes.write(rest & SEVEN | MORE);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /** Reads a part. */
    static void read(byte[] part, Reader reader) {
        var numbers = new int[3];
        int at = 0;
        while (at < part.length) {
            for (int i = 0; i < numbers.length; i++) {
                int number = 0;
                int shift = 0;
                int next;
                do {
                    next = part[at++];
                    number |= (next & SEVEN) << shift;
                    shift += 7;
                } while ((next & MORE) != 0);
                numbers[i] = number;
            }
            reader.fact(numbers[0], numbers[1], numbers[2] >>> 1 ^ -(numbers[2] & 1));
        }
    }
}
