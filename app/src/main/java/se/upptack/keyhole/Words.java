package se.upptack.keyhole;

import java.util.Set;
import se.upptack.referral.Share;

/**
 * What is told, as it is written. Empty where nothing is said.
 *
 * @param name     what the person wants to be called
 * @param reach    a way to reach the person that she says is safe
 * @param wanted   which support the person wants
 * @param language a code of {@code language}
 */
record Words(String name, String reach, String wanted, String language, String adaptation, String safety) {

    static final int NAME = 100;
    static final int REACH = 200;
    static final int WANTED = 500;
    static final int ADAPTATION = 300;
    static final int SAFETY = 500;

    Words {
        name = name.strip();
        reach = reach.strip();
        wanted = wanted.strip();
        adaptation = adaptation.strip();
        safety = safety.strip();
    }

    static Words none() {
        return new Words("", "", "", "", "", "");
    }

    /** Only what the person has said yes to; the rest is left out whatever a form sent. */
    Words within(Set<Share> what) {
        var named = what.contains(Share.NAME_AND_SAFE_CONTACT);
        var adapted = what.contains(Share.LANGUAGE_AND_ADAPTATION);
        return new Words(
                named ? name : "", named ? reach : "", what.contains(Share.WANTED_SUPPORT) ? wanted : "", adapted ? language : "",
                adapted ? adaptation : "", what.contains(Share.SAFETY) ? safety : "");
    }
}
