package se.upptack.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The requirements of the catalogue that a test proves, by id ({@code ASK-11}). Only for a test in which a user or a machine really does
 * it through a page or the interface; the id then turns green in {@code docs/requirements.md}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Requirement {

    String[] value();
}
