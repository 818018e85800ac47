package se.upptack.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that stand in a pack beside its registers: {@code texts/<id>/<language>.md}. */
public final class PackText {

    private PackText() {}

    /**
     * The text of that id in that language, or nothing when the pack has none.
     *
     * @param pack a folder, or the name of a pack, as in {@code upptack.packs}
     * @throws IllegalArgumentException when the file is not UTF-8
     */
    public static Optional<String> read(String pack, String id, String language) {
        var path = "texts/" + id + "/" + language + ".md";
        return PackFiles.bytes(pack, path).map(bytes -> {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                throw new IllegalArgumentException(path + " is not written in UTF-8", e);
            }
        });
    }

    static byte[] all(java.io.InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
