package se.upptack.info;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of unit squares.
 *
 * @param path the {@code d} of an SVG path
 * @param size how wide it is with the four empty units that a camera needs around it
 */
record SquareCode(String path, int size) {

    private static final int MARGIN = 4;

    static SquareCode of(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        return new SquareCode(path.toString(), code.size + 2 * MARGIN);
    }
}
