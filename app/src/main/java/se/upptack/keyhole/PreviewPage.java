package se.upptack.keyhole;

import java.util.Map;
import java.util.UUID;

/**
 * The words read through before they are queued.
 *
 * @param phone   the recipient's number, to call with the code; empty when nothing is known
 * @param typed   everything typed, sent along
 * @param minutes how long it can be called back
 */
public record PreviewPage(UUID referral, LetterPage letter, String phone, Map<String, String> typed, String key, long minutes) {

    public String path() {
        return "/work/referrals/" + referral + "/message";
    }
}
