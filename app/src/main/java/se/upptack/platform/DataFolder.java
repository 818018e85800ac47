package se.upptack.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/**
 * The one folder in which an installation keeps everything of its own: the embedded database, its secret, the log.
 * Held by at most one running application: the lock is the operating system's, so it is gone the moment the process is, however it died.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder if it is missing (readable by its owner only) and takes it.
     *
     * @throws StartRefused when another application holds it, or it cannot be written
     */
    public static DataFolder take(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            createPrivate(path);
            path = path.toRealPath();
            FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartRefused(
                        "Upptäck is already running with the data folder " + path + ".",
                        "Stop it first (./upptack stop --data " + quoted(path) + "), or start this one with another folder (--data).");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    private static void createPrivate(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Turns what the file system said into a sentence with a remedy. */
    static StartRefused refused(Path path, IOException e) {
        String said = String.valueOf(e.getMessage());
        if (isDiskFull(said)) {
            return new StartRefused("The disk that holds " + path + " is full.", "Free some space, or choose a folder on another disk with --data.", e);
        }
        if (e instanceof AccessDeniedException || said.toLowerCase(Locale.ROOT).contains("read-only")) {
            return new StartRefused(
                    "The folder " + path + " cannot be written by the user " + System.getProperty("user.name") + ".",
                    "Give that user the right to write there, or choose another folder with --data.",
                    e);
        }
        if (e instanceof FileSystemException) {
            return new StartRefused("The folder " + path + " cannot be used: " + said + ".", "Choose another folder with --data.", e);
        }
        return new StartRefused("The folder " + path + " cannot be used: " + e + ".", "Choose another folder with --data.", e);
    }

    static boolean isDiskFull(String said) {
        return said.contains("No space left on device") || said.contains("Disk quota exceeded");
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.contains(" ") ? "'" + text + "'" : text;
    }

    /** The folder, absolute and with links resolved. */
    public Path path() {
        return path;
    }

    /**
     * Refuses when less than {@code megabytes} are free.
     *
     * @param megabytes what the next step needs, with room to spare
     */
    void requireFree(long megabytes) {
        try {
            long free = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
            if (free < megabytes) {
                throw new StartRefused(
                        "The disk that holds " + path + " is full: " + free + " MB are free, at least " + megabytes + " MB are needed.",
                        "Free some space, or choose a folder on another disk with --data.");
            }
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    /** Writes a small file that only the owner may read, replacing it in one step. */
    void writePrivate(String name, String content) {
        try {
            Path draft = path.resolve(name + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, content);
            Files.move(draft, path.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    /** Lets another application take the folder. The files stay. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw refused(path, e);
        }
    }
}
