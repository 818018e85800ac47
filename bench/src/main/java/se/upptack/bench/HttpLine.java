package se.upptack.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One kept-open HTTP/1.1 connection, as lean as can be: the client must not take the processor from what it measures. */
final class HttpLine implements AutoCloseable {

    /** What came back. {@code bytes} is the body as it was transferred. */
    record Answer(int status, List<String> headers, byte[] bytes) {

        String header(String name) {
            var start = name.toLowerCase(java.util.Locale.ROOT) + ":";
            return headers.stream().filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(start)).map(line -> line.substring(start.length()).strip()).findFirst().orElse("");
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;
    /** The server lets go of a connection after so many requests and says so. */
    private boolean closing;

    HttpLine(int port) throws IOException {
        this.port = port;
        this.socket = open();
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private Socket open() throws IOException {
        var fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        return fresh;
    }

    private void write(byte[] request) throws IOException {
        if (closing) {
            socket.close();
            socket = open();
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
            closing = false;
        }
        socket.getOutputStream().write(request);
    }

    /** @param headers further header lines, each ended with CRLF */
    Answer get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n");
    }

    Answer post(String path, String headers, String body) throws IOException {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: " + content.length + "\r\n" + headers + "\r\n";
        var all = new ByteArrayOutputStream(head.length() + content.length);
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(content);
        write(all.toByteArray());
        return read();
    }

    private Answer send(String request) throws IOException {
        write(request.getBytes(StandardCharsets.ISO_8859_1));
        return read();
    }

    private Answer read() throws IOException {
        var status = line();
        var headers = new ArrayList<String>();
        var length = -1;
        var chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
            var low = line.toLowerCase(java.util.Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(low.substring(15).strip());
            } else if (low.equals("connection: close")) {
                closing = true;
            } else if (low.startsWith("transfer-encoding:")) {
                chunked = low.contains("chunked");
            }
        }
        var code = Integer.parseInt(status.substring(9, 12));
        return new Answer(code, headers, chunked ? chunks() : length > 0 ? in.readNBytes(length) : new byte[0]);
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
