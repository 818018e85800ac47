package se.upptack.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of the repository are, whatever folder the tests were started from. */
final class Repository {

    private Repository() {}

    /** The folder that holds this module. */
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("acceptance/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run the acceptance tests from inside the repository");
    }

    /** A file below the build folder of this module; its folder exists afterwards. */
    static Path built(String name) {
        try {
            Path file = root().resolve("acceptance/target").resolve(name);
            Files.createDirectories(file.getParent());
            return file;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
