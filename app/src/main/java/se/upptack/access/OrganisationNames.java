package se.upptack.access;

import se.upptack.platform.Language;

/** Gives the name of an organisation to show. Implemented by the module that keeps the registers, so that access does not depend on it. */
public interface OrganisationNames {

    /** The name in the language; the id itself when nothing is known. Never null. */
    String name(String organisation, Language language);
}
