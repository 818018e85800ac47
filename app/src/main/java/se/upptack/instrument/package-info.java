/**
 * Question sets: an agency's own questions, brought in as FHIR R4 Questionnaire and shown to whoever asks as words to say.
 *
 * <p>Rules owned here: a file is taken whole or not at all, and every fault is named with its place; copyright stands in the file, and the
 * terms and the right to use it are stated by whoever brings it in and read again before the set is used; a set never changes, a new version
 * stands beside it and takes its place; kinds of questions that are not supported are refused by name. No answer is kept and no weight is read,
 * so nothing can be added up to a score.
 *
 * <p>Stores {@code instrument.question_set} and {@code instrument.usage}, insert-only, one agency each, no person met. Shows sets where the
 * question is asked through {@link se.upptack.asking.OwnQuestions}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "asking"})
package se.upptack.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
