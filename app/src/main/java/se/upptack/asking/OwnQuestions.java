package se.upptack.asking;

import java.util.List;
import se.upptack.access.Actor;

/** An agency's own questions, for whoever is about to ask. Implemented by the module that keeps them; the page of a prompt shows them as words. */
public interface OwnQuestions {

    /** The sets that the actor's agency has taken into use for the service line. Called inside the opened person book. */
    List<QuestionSet> of(Actor actor, String line);
}
