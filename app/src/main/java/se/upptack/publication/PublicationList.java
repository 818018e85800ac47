package se.upptack.publication;

import java.time.LocalDate;
import java.util.List;

/** The publications there are, and for those who publish the drafts of their organisation. */
public record PublicationList(List<Item> published, List<Item> drafts, boolean publishes) {

    public record Item(String id, String title, String number, String state, String period, LocalDate day, String maker) {}
}
