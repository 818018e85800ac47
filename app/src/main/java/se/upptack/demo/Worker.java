package se.upptack.demo;

import se.upptack.access.Actor;

/** Someone made up who meets people. */
record Worker(Actor actor, Habit habit) {

    /** What workers do with a question they are to put to everyone (003:193). */
    enum Habit {
        /** Asks everyone, or nearly. */
        MOSTLY(0.9, 0.02),
        SOMETIMES(0.55, 0.07),
        /** In few cases or never. */
        RARELY(0.12, 0.14);

        final double asks;
        /** Share of prompts never answered at all. */
        final double leaves;

        Habit(double asks, double leaves) {
            this.asks = asks;
            this.leaves = leaves;
        }
    }
}
