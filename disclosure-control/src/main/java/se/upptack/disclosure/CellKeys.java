package se.upptack.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cell key method: every count gets a small noise that depends only on who is in it, so that the same group has the same figure in every
 * table and every release, and averaging many tables does not take the noise away. Zero stays zero, so a published figure says that there is
 * somebody: for populations and denominators, not for counts of victims. Tables do not add up exactly.
 */
public final class CellKeys {

    /**
     * One possible noise.
     *
     * @param count the true count; the largest in the table stands for all larger ones
     * @param published what is published instead, for that count
     * @param probability how often
     */
    public record Noise(int count, int published, double probability) {}

    private final Map<Integer, List<Noise>> rows = new TreeMap<>();
    private final int largest;

    /**
     * A perturbation table.
     *
     * @throws IllegalArgumentException when the probabilities of a count do not add up to one, when they change it on average, when a count is
     *     missing, or when zero does not stay zero
     */
    public CellKeys(Collection<Noise> table) {
        for (var noise : table) {
            rows.computeIfAbsent(noise.count(), count -> new java.util.ArrayList<>()).add(noise);
        }
        largest = rows.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int count = 0; count <= largest; count++) {
            var row = rows.get(count);
            if (row == null) {
                throw new IllegalArgumentException("the count " + count + " has no noise");
            }
            double sum = row.stream().mapToDouble(Noise::probability).sum();
            double mean = row.stream().mapToDouble(noise -> noise.probability() * noise.published()).sum();
            if (Math.abs(sum - 1) > 1e-9 || Math.abs(mean - count) > 1e-9 || row.stream().anyMatch(noise -> noise.published() < 0)) {
                throw new IllegalArgumentException("the noise of the count " + count + " does not add up");
            }
        }
        if (rows.get(0).stream().anyMatch(noise -> noise.published() != 0)) {
            throw new IllegalArgumentException("zero must stay zero");
        }
    }

    /**
     * The key of a record, the same for ever.
     *
     * @param secret at least 16 bytes, kept like a password: who has it can take the noise away
     */
    public static long recordKey(byte[] secret, String record) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("the secret must have at least 16 bytes");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return ByteBuffer.wrap(mac.doFinal(record.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * The count that is published for a group of records.
     *
     * @param recordKeys the key of each record in the cell
     */
    public long publish(Collection<Long> recordKeys) {
        long sum = 0;
        for (long key : recordKeys) {
            sum += key;
        }
        return publish(recordKeys.size(), sum);
    }

    /**
     * The same from a count and the sum of the record keys, which may overflow: sums of sums are sums.
     */
    public long publish(long count, long keySum) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
        int row = (int) Math.min(count, largest);
        // The upper 53 bits as a fraction of one.
        double at = (keySum >>> 11) * 0x1.0p-53;
        double reached = 0;
        var possible = rows.get(row);
        for (var noise : possible) {
            reached += noise.probability();
            if (at < reached) {
                return count + noise.published() - row;
            }
        }
        return count + possible.getLast().published() - row;
    }
}
