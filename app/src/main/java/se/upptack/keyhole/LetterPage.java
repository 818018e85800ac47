package se.upptack.keyhole;

import java.time.LocalDate;
import java.util.List;

/**
 * The words as the recipient sees them.
 *
 * @param from      the agency
 * @param unit      its unit
 * @param purpose   message key of why the agency writes
 * @param lines     what is told, each with its heading as a message key
 * @param token     the secret part of the link, empty on paper and before sending
 * @param code      as the recipient typed it, empty on paper and before sending
 */
public record LetterPage(
        String from, String unit, String recipient, String purpose, List<Line> lines, LocalDate written, LocalDate until, String token, String code) {

    /** One thing told. */
    public record Line(String heading, String text) {}

    public String path() {
        return "/m/" + token;
    }
}
