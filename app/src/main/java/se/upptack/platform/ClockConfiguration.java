package se.upptack.platform;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** {@code upptack.clock} fixes the time for tests; without it time is real. */
    @Bean
    ShiftedClock clock(@Value("${upptack.clock:}") String fixed) {
        var base = fixed.isBlank() ? Clock.systemUTC() : Clock.fixed(Instant.parse(fixed), ShiftedClock.ZONE);
        return new ShiftedClock(base);
    }
}
