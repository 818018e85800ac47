package se.upptack.asking;

import java.time.LocalDate;

/**
 * A line of the work list.
 *
 * @param when     the day that decides its place: due, or the day it was deferred to
 * @param urgency  {@code late}, {@code soon}, {@code coming} or {@code deferred}
 * @param days     days late (positive) or left (negative or zero)
 * @param why      why it is due, in a few words
 * @param own      whether the worker is the person's continuous contact (ASK-33)
 */
public record WorkItem(
        String id, String reference, String line, String caseType, LocalDate when, String urgency, long days, String kind, String mode, int round, String why,
        boolean own, String deferral) {}
