package se.upptack.pack;

import java.nio.file.Path;
import java.util.List;

/**
 * What another module checks in the folder of a pack besides its registers, for {@code ./upptack pack check}. Found by
 * {@link java.util.ServiceLoader}, since the check runs without the application.
 */
public interface FolderCheck {

    /** The lines of the pack. */
    @FunctionalInterface
    interface Rows {

        /** What stands in a column of a row; empty text when there is no such row. */
        String cell(String register, String key, String column);
    }

    /**
     * Everything that is wrong, each with the file's name within the pack and its line.
     *
     * @param folder an existing folder
     */
    List<Fault> check(Path folder, Rows rows);
}
