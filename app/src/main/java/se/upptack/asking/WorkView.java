package se.upptack.asking;

import java.util.List;
import se.upptack.activation.Prerequisite;

/**
 * The work list as a page.
 *
 * @param tabs    the urgencies with how many wait; an empty code stands for all
 * @param query   the filters besides the urgency, as an address says them; {@code here} with the urgency
 * @param missing what is missing before the worker may ask, empty when nothing is (ASK-22)
 */
public record WorkView(
        List<WorkItem> items, List<Tab> tabs, List<Option> lines, List<Option> modes, boolean own, int total, int page, int pages, String query, String here,
        List<Prerequisite> missing, String personWord) {

    /** A group to choose. */
    public record Tab(String code, String name, int count, boolean chosen) {}
}
