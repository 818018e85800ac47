package se.upptack.outside;

import java.util.Optional;

/** Which of our series a file means by the name it uses: our own id, or the id that Kolada has given it. */
interface SeriesNames {

    Optional<String> find(String name);
}
