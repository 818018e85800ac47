package se.upptack.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The roles that may use a route. A route without this annotation is closed to everyone. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** Any of these roles is enough. Empty together with {@code signedIn} or {@code everyone}. */
    Role[] value() default {};

    /** Open to every signed-in account whatever its role. */
    boolean signedIn() default false;

    /** Open to everyone, also without signing in. Only for pages that show nothing about anyone. */
    boolean everyone() default false;
}
