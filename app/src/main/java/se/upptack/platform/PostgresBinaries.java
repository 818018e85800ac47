package se.upptack.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that come with the application, unpacked once. A folder name holds the checksum of the archive, so a new version never mixes with an old one. */
final class PostgresBinaries {

    /** Room that the unpacked programs take, with some to spare. */
    static final long MEGABYTES = 80;

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}; unpacks it into {@code cache} the first time (about a second).
     * Several processes may ask at once: each unpacks a draft of its own and the first to finish wins.
     */
    static Path unpackedIn(Path cache) {
        String resource = "postgres-" + system() + "-" + processor() + ".txz";
        URL archive = PostgresBinaries.class.getClassLoader().getResource(resource);
        if (archive == null) {
            throw new StartRefused(
                    "No embedded PostgreSQL comes with Upptäck for this kind of machine (" + System.getProperty("os.name") + ", " + System.getProperty("os.arch") + ").",
                    "Install PostgreSQL 15 or later and give its address with --db-url.");
        }
        try {
            URLConnection connection = archive.openConnection();
            Path folder = cache.resolve("postgresql-" + Long.toHexString(fingerprint(connection)));
            if (Files.isExecutable(folder.resolve("bin/postgres"))) {
                return folder;
            }
            createReadable(cache);
            Path draft = Files.createTempDirectory(cache, "unpacking-");
            try {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                try (InputStream in = connection.getInputStream()) {
                    unpack(in, draft);
                }
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                delete(draft);
            } catch (IOException e) {
                delete(draft);
                throw e;
            }
            return folder;
        } catch (IOException e) {
            throw DataFolder.refused(cache, e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }

    private static long fingerprint(URLConnection connection) throws IOException {
        return connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : connection.getContentLengthLong();
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive reaches outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    createReadable(path);
                    continue;
                }
                createReadable(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** Programs are no secret, and under root they may have to run as another user, whatever the mask of this process. */
    private static void createReadable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.getParent();
            if (parent != null) {
                createReadable(parent);
            }
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Removes a folder with everything in it; missing is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
