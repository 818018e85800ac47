package se.upptack.pack;

/** The way to the registers for every other module. */
public interface RegisterBook {

    /**
     * The registers as they stand now. Costs nothing; a change made in this instance shows at once, one made in another instance within
     * a few seconds.
     */
    RegisterSnapshot current();
}
