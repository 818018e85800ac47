package se.upptack.keyhole;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.upptack.pack.CodeList;
import se.upptack.platform.FormError;

/**
 * Where the words are written.
 *
 * @param what     codes of what the person has said yes to
 * @param channels ways to reach the person, each with what it means now
 * @param typed    what was typed
 * @param key      names this showing of the page
 */
public record WritePage(
        UUID referral, UUID caseId, String reference, String recipient, List<String> what, List<Way> channels, List<CodeList.Code> languages,
        Map<String, String> typed, String key, List<FormError> errors) {

    /** A way to reach the person. @param verdict code of what it means now */
    public record Way(String code, String verdict, boolean safe) {}

    public String path() {
        return "/work/referrals/" + referral + "/message";
    }

    public boolean may(String share) {
        return what.contains(share);
    }

    public boolean anySafe() {
        return channels.stream().anyMatch(Way::safe);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
