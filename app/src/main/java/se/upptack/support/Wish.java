package se.upptack.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the person says about wanting support (REF-15). Three equally good answers. */
public enum Wish {
    YES,
    NO,
    LATER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Wish> of(String code) {
        return Arrays.stream(values()).filter(wish -> wish.code().equals(code)).findFirst();
    }
}
