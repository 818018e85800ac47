package se.upptack.effort;

/**
 * How many of those employed on a day had completed a course or one of its family (TRAIN-04).
 *
 * @param trained  persons among those employed
 * @param employed persons employed in the group that day; 0 where the staff is not known, which is no share at all
 */
public record Share(int trained, int employed) {

    /** Whether there is anything to divide by. */
    public boolean known() {
        return employed > 0;
    }

    /** In per cent without decimals, rounded as every other figure; 0 where nothing is known. */
    public int percent() {
        return employed == 0 ? 0 : (int) Math.round(100.0 * trained / employed);
    }

    /** Whether the share is as high as that, before any rounding. */
    public boolean reaches(int percent) {
        return known() && trained * 100L >= (long) percent * employed;
    }
}
