package se.upptack.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.upptack.platform.FormError;

/**
 * The mapping campaigns (REF-09).
 *
 * @param mayStart whether who reads may start one
 */
public record CampaignsPage(List<Campaign> campaigns, List<Places.County> counties, LocalDate due, boolean mayStart, List<FormError> errors) {

    /** A campaign and how many of its municipalities are signed off. */
    public record Campaign(UUID id, String county, String group, LocalDate dueOn, int done, int all) {}

    /**
     * One campaign.
     *
     * @param organisations whom a municipality can be given to: id and name
     */
    public record One(Campaign campaign, List<Line> lines, List<ServiceForm.Owner> organisations, boolean maySign) {}

    /**
     * A municipality in a campaign.
     *
     * @param what     {@code none}, {@code assigned}, {@code collected} or {@code signed-off}
     * @param seq      how many steps were taken
     * @param services how many services that are for the group it has now, checked within a year
     * @param mine     whether the reader's organisation is the one that is asked
     */
    public record Line(String municipality, String name, String what, int seq, String organisation, String told, int services, boolean mine) {}
}
