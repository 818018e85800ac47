package se.upptack.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * What the Open Referral initiative itself publishes of HSDS 3.1, unchanged: the compiled schemas of all that can be asked for, and the
 * examples. CC BY-SA 4.0, with its licence in the archive; from the branch {@code 3.1-dev} of 2024-10-10, the newest there is of 3.1.
 */
final class OfficialOpenReferral {

    private static final Path FOLDER = unpacked();

    private OfficialOpenReferral() {}

    /** The schema of one object of a kind, as {@code service}. */
    static String schema(String kind) throws IOException {
        return Files.readString(FOLDER.resolve("schemas").resolve(kind + ".json"));
    }

    static Path examples() {
        return FOLDER.resolve("examples");
    }

    private static Path unpacked() {
        Path folder = Repository.built("hsds-official");
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(OfficialOpenReferral.class.getResourceAsStream("/hsds/official-3.1.tar.xz")))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.write(file, archive.readAllBytes());
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
