package se.upptack.disclosure;

/** The way in. */
public final class DisclosureControl {

    private static final long SEED = 20_260_101;

    private DisclosureControl() {}

    /**
     * Decides what of a release may be published, and audits the result from the beginning. Takes from milliseconds for a table of a hundred cells to
     * minutes for a nation by month; the README has the measurements.
     *
     * @return what may leave, with its audit; or a refusal with the reason and, when some were found, tables with less detail that can be
     *     published instead
     */
    public static Protection protect(Release release, Policy policy) {
        return new Protector(release, policy, SEED).protect(true);
    }

    /**
     * Attacks a publication as somebody who knows everything shown now and earlier, how tables add up, and this method.
     *
     * @param publication what is about to leave, or has left
     * @param release the true figures behind it and what was published earlier
     * @return for every withheld cell what it can be, exactly when the model is small enough (at most 450 published sums and 2000 withheld
     *     cells), otherwise an interval that an attacker cannot make narrower, for the sensitive ones
     * @throws IllegalArgumentException for a cell or a grouping that the release does not have
     */
    public static Audit audit(Publication publication, Release release, Policy policy) {
        return new Auditor(publication, release, policy, SEED + 1).audit(true);
    }
}
