package se.upptack.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The invented pack of the tests, and copies of it with something changed. */
final class InventedPack {

    static final Path FOLDER = Path.of("src/test/resources/packs/invented");

    private InventedPack() {}

    static PackFiles files() {
        return PackFiles.ofFolder(FOLDER);
    }

    /** The pack with one file changed as text; null removes the file. */
    static PackFiles with(PackFiles pack, String file, UnaryOperator<String> change) {
        var files = new TreeMap<>(pack.files());
        var changed = change.apply(new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8));
        if (changed == null) {
            files.remove(file);
        } else {
            files.put(file, changed.getBytes(StandardCharsets.UTF_8));
        }
        return new PackFiles(files);
    }

    /** The pack with a text in a file replaced; the text must be there. */
    static PackFiles replacing(PackFiles pack, String file, String from, String to) {
        return with(pack, file, text -> {
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " lacks " + from);
            }
            return text.replace(from, to);
        });
    }

    /** The pack with a line added to a file. */
    static PackFiles adding(PackFiles pack, String file, String line) {
        return with(pack, file, text -> text + line + "\n");
    }

}
