package se.upptack.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What an operator may decide about the demonstration. */
@Component
@ConditionalOnProperty(name = "upptack.demo.enabled", havingValue = "true")
final class DemoSettings {

    /** Whether made-up offices and people are made; without them there are no cases either. */
    final boolean people;

    /** Whether a year of cases is made; {@code ./upptack start --empty} says no. */
    final boolean load;

    final int cases;

    /** The same seed gives the same year. */
    final long seed;

    /** Whether everything is emptied first and made again. */
    final boolean reset;

    DemoSettings(
            @Value("${upptack.demo.people:true}") boolean people, @Value("${upptack.demo.load:true}") boolean load,
            @Value("${upptack.empty:false}") boolean empty, @Value("${upptack.demo.cases:200000}") int cases,
            @Value("${upptack.demo.seed:20200430}") long seed, @Value("${upptack.demo.reset:false}") boolean reset) {
        this.people = people;
        this.load = load && !empty;
        this.cases = cases;
        this.seed = seed;
        this.reset = reset;
    }
}
