package se.upptack.referral;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.OldKeys;

/** The keys of what was said of referrals. */
@Component
class ReferralKeys implements OldKeys {

    private final JdbcClient jdbc;

    ReferralKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int forget(String agency, Instant before, int most) {
        return jdbc.sql("select referral.forget(?, ?, ?)").params(agency, before.atOffset(ZoneOffset.UTC), most).query(Integer.class).single();
    }
}
