package se.upptack.pack;

import se.upptack.platform.Language;

/** The forms in which an organisation's own word for the person met is used (ORG-04), each with the neutral word that is used without one. */
public enum PersonForm {
    /** "en arbetssökande", "a jobseeker": the word without article. */
    ONE("one", "person", "person"),
    /** "den arbetssökande", "the jobseeker". */
    THE("the", "personen", "the person"),
    /** "arbetssökande", "jobseekers". */
    MANY("many", "personer", "people");

    private final String column;
    private final String swedish;
    private final String english;

    PersonForm(String column, String swedish, String english) {
        this.column = column;
        this.swedish = swedish;
        this.english = english;
    }

    String in(Row words, Language language) {
        return words.text(language.code() + "_" + column);
    }

    String neutral(Language language) {
        return language.of(swedish, english);
    }
}
