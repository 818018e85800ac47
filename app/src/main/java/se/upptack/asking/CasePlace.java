package se.upptack.asking;

/** Where in the organisations a case belongs: all that a policy or a channel rule looks at. */
record CasePlace(String agency, String organisation, String unit, String line, String caseType) {}
