package se.upptack.workplace;

import java.time.LocalDate;

/**
 * A unit has talked about a theme at a workplace meeting (STAFF-04).
 *
 * @param number   names it within the agency
 * @param theme    the text that was the material
 * @param maker    who wrote it down, by name
 */
record Talk(long number, String unit, String theme, LocalDate happened, String maker) {}
