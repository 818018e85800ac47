package se.upptack.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bytes of a pack, from a folder or from inside the application.
 *
 * @param files CSV files by name; other files of the folder are no part of the pack
 */
record PackFiles(Map<String, byte[]> files) {

    static PackFiles ofFolder(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.list(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = path.getFileName().toString();
                if (name.endsWith(".csv")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
            return new PackFiles(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pack inside the application; only the files of the format are looked for, since a jar cannot be listed. */
    static PackFiles ofClasspath(String folder) {
        var files = new TreeMap<String, byte[]>();
        for (var file : names()) {
            try (var in = PackFiles.class.getClassLoader().getResourceAsStream(folder + "/" + file)) {
                if (in != null) {
                    files.put(file, in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PackFiles(files);
    }

    /** A pack by its folder, or by its name when it stands in {@code packs/} of the working folder, beside the application or inside it. */
    static Optional<PackFiles> find(String pack) {
        for (var folder : folders(pack)) {
            if (Files.isDirectory(folder)) {
                return Optional.of(ofFolder(folder));
            }
        }
        return Optional.of(ofClasspath("packs/" + pack)).filter(files -> !files.isEmpty());
    }

    /** One more file of a pack, by its path within it; found where {@link #find} finds the pack. */
    static Optional<byte[]> bytes(String pack, String path) {
        for (var folder : folders(pack)) {
            if (Files.isDirectory(folder)) {
                try {
                    var file = folder.resolve(path);
                    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.ofNullable(PackFiles.class.getClassLoader().getResourceAsStream("packs/" + pack + "/" + path)).map(PackText::all);
    }

    private static List<Path> folders(String pack) {
        var folders = new ArrayList<Path>();
        if (pack.contains("/") || pack.contains("\\")) {
            folders.add(Path.of(pack));
        } else {
            folders.add(Path.of("packs", pack));
            beside().ifPresent(folder -> folders.add(folder.resolve("packs").resolve(pack)));
        }
        return folders;
    }

    /** The folder the application's jar lies in. */
    private static Optional<Path> beside() {
        try {
            var source = PackFiles.class.getProtectionDomain().getCodeSource();
            if (source == null || !"file".equals(source.getLocation().getProtocol())) {
                return Optional.empty();
            }
            return Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** One sum over names and contents: the same sum means the same pack. */
    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, content) -> {
                digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names() {
        return Registers.all().stream().map(Register::file).toList();
    }
}
