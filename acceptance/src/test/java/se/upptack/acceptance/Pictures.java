package se.upptack.acceptance;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures for the documents, made by the tests so that they always show what is there: {@code -Dupptack.pictures=true}. */
final class Pictures {

    private static final int COLOURS = 256;

    private Pictures() {}

    /** Writes {@code docs/pictures/<name>-1280.png} and {@code -390.png}; without the switch it does nothing. */
    static void take(Page page, String name) {
        if (!Boolean.getBoolean("upptack.pictures")) {
            return;
        }
        var before = page.viewportSize();
        take(page, name, 1280, 900);
        take(page, name, 390, 844);
        page.setViewportSize(before.width, before.height);
    }

    private static void take(Page page, String name, int width, int height) {
        try {
            page.setViewportSize(width, height);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            Path file = Repository.root().resolve("docs/pictures/" + name + "-" + width + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(fewColours(picture), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture in its 256 commonest colours, a third of the size. */
    private static BufferedImage fewColours(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Integer> palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS).map(Map.Entry::getKey).toList();
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int index = nearest.computeIfAbsent(picture.getRGB(x, y) & 0xFFFFFF, colour -> nearest(colours, colour));
                result.getRaster().setSample(x, y, 0, index);
            }
        }
        return result;
    }

    private static int nearest(int[] colours, int wanted) {
        Color want = new Color(wanted);
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            Color have = new Color(colours[i]);
            int red = have.getRed() - want.getRed();
            int green = have.getGreen() - want.getGreen();
            int blue = have.getBlue() - want.getBlue();
            int apart = red * red + green * green + blue * blue;
            if (apart < distance) {
                distance = apart;
                best = i;
            }
        }
        return best;
    }
}
