package se.upptack.directory;

import java.util.List;

/**
 * What waits to be checked.
 *
 * @param own          kept by the reader's organisation
 * @param ownerless    kept by nobody in particular
 * @param organisation the name of the reader's organisation
 */
public record CheckPage(List<Service> own, List<Service> ownerless, String organisation) {}
