package se.upptack.support;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.platform.Missing;

/** The wish for support, for those who need it asked before they go on (REF-15). */
@Component
public class Wishes {

    private final Steps steps;

    Wishes(Steps steps) {
        this.steps = steps;
    }

    /**
     * Notes what the person says about wanting support; saying something else later replaces it in a new version.
     *
     * @throws Missing when there is no such answer for this actor
     */
    public void say(Actor actor, UUID occasionId, Wish wish) {
        steps.wish(actor, occasionId, wish);
    }
}
