package se.upptack.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * For figures that may be asked for freely: every count is rounded up or down to a multiple of the base, by chance but always alike. What
 * decides is a secret and what the group consists of, so that asking for the same group in another way gives the same answer, and asking
 * again does not wear the chance away.
 *
 * <p>The promise: no count and no difference of counts between zero and the base is ever told, and a group shown as {@code n} can be
 * anything from {@code n - base + 1} to {@code n + base - 1}. On average nothing is added or taken away. Counts over time are asked for as
 * running totals and told as differences of these, so that months always add up to the year and no way of cutting a period tells more than
 * its running totals do.
 *
 * <p>What it does not promise: zero stays zero, so a figure says that there is somebody; and tables over places do not add up exactly. Who can ask for
 * very many groups that differ by the same few can estimate how many these are. So it is for readers under a duty of secrecy; what is
 * published goes through {@link DisclosureControl}.
 */
public final class SteadyRounding {

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final byte[] secret;
    private final int base;
    private final long salt;
    private final Map<String, Long> parts = new ConcurrentHashMap<>();

    /**
     * @param secret at least 16 bytes, kept like a password: who has it can take the rounding away
     * @param base   what figures are multiples of; at least 2
     */
    public SteadyRounding(byte[] secret, int base) {
        if (secret.length < 16 || base < 2) {
            throw new IllegalArgumentException("a secret of at least 16 bytes and a base of at least 2 are needed");
        }
        this.secret = secret.clone();
        this.base = base;
        this.salt = keyed("");
    }

    public int base() {
        return base;
    }

    /**
     * What a part of a group, a unit for example, adds to the mark of the group. Marks of parts are added up, and may overflow.
     *
     * @param count how many of the group are in the part
     */
    public long mark(String part, long count) {
        return count == 0 ? 0 : mixed(parts.computeIfAbsent(part, this::keyed) + count * SPREAD);
    }

    /**
     * The count as it is told.
     *
     * @param mark the sum of the marks of its parts
     * @return a multiple of the base; zero for zero
     */
    public long rounded(long count, long mark) {
        return count <= 0 ? 0 : base * Math.floorDiv(count + Math.floorMod(mixed(mark ^ salt), base), (long) base);
    }

    private long keyed(String part) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return ByteBuffer.wrap(mac.doFinal(part.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Spreads every bit over all others (the finalizer of SplitMix64). */
    private static long mixed(long bits) {
        long z = bits;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
