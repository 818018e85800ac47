package se.upptack.concern;

import java.util.List;

/** What a worker has begun and not ended. */
public record PapersPage(List<Item> items) {

    /**
     * One written report.
     *
     * @param municipality name, or empty
     * @param late         whether feedback should have come
     */
    public record Item(PaperLine line, String municipality, boolean late) {}
}
