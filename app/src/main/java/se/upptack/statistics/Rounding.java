package se.upptack.statistics;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.disclosure.SteadyRounding;

/** The rounding of this installation: one secret for all its instances and for ever. */
@Component
class Rounding {

    /** What counts are rounded to; the pages say it in words. */
    private static final int BASE = 5;

    private final JdbcClient jdbc;
    private volatile @Nullable SteadyRounding known;

    Rounding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SteadyRounding steady() {
        var rounding = known;
        if (rounding == null) {
            var secret = jdbc.sql("select secret from figure.rounding").query(String.class).single();
            rounding = new SteadyRounding(secret.getBytes(StandardCharsets.UTF_8), BASE);
            known = rounding;
        }
        return rounding;
    }
}
