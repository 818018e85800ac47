package se.upptack.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page shows.
 *
 * @param password  the shared password of a demonstration, empty otherwise
 * @param directory whether an organisation's sign-in provider is connected
 * @param notice    message key of something to say, or null
 */
public record SignIn(List<Choice> choices, String password, boolean directory, @Nullable String notice) {

    /** A demonstration account to choose. */
    public record Choice(String username, String name, String roles, String organisation) {}
}
