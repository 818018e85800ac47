package se.upptack.keyhole;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sending as the worker sees it.
 *
 * @param reason    message key of why it was stopped, or null
 * @param attention message key of what to do, or null
 * @param leaves    the time of day it leaves, or null when it is not queued
 * @param phone     the recipient's number in the directory, to call with the code
 * @param link      the whole address, shown once, or null
 * @param code      the code, shown once, or null
 */
public record SendingPage(
        UUID id, UUID referral, String reference, String recipient, String phone, String standing, @Nullable String reason, @Nullable String attention,
        @Nullable String leaves, boolean mayRecall, boolean mayReveal, boolean mayPrint, LocalDate until, List<Step> steps, @Nullable String link,
        @Nullable String code) {

    /** One thing that happened. @param what message key */
    public record Step(String at, String what) {}

    public String path() {
        return "/work/sent/" + id;
    }

    /** The code in two groups, easier to read aloud. */
    public String spokenCode() {
        return code == null ? "" : code.substring(0, 4) + " " + code.substring(4);
    }
}
