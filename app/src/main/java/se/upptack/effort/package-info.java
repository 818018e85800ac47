/**
 * Efforts: anything that is planned and held and that one takes part in, and who is trained on any day (TRAIN, GOV-09, GOV-10, MUN-07, SUPP-02).
 *
 * <p>Rules owned here: whoever has completed any course of a family has completed the course (TRAIN-05); only those employed on the day count,
 * also for what they completed elsewhere in the agency (TRAIN-04); mandatory, offered and target are told apart (TRAIN-03); what documents
 * published is never mixed with what is computed; a file is taken whole or not at all; attendance and evaluations are numbers, never names; a
 * need is not judged by how many cases there are (TRAIN-15).
 *
 * <p>Stores the staff of an agency and of its suppliers, their completions, occasions, sign-ups and answers, in the person book. What a course is
 * and for whom stands in the registers. Playing a scenario of {@code practice} is a
 * completion. Announces nothing: others ask {@link se.upptack.effort.Trained} and {@link se.upptack.effort.Completions}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "practice"})
package se.upptack.effort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
