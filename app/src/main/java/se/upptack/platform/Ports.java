package se.upptack.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports on this machine that nothing listens on. All are below 32768: higher ones are handed out to outgoing connections and may be gone at the next start. */
final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private Ports() {}

    /** The remembered port if it is a number and still free, otherwise any free one. */
    static int free(String remembered) {
        if (remembered.matches("\\d{4,5}") && isFree(Integer.parseInt(remembered))) {
            return Integer.parseInt(remembered);
        }
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw noneFree();
    }

    static StartRefused noneFree() {
        return new StartRefused("No free port was found for the embedded database.", "Close programs that listen on many ports, or give an own PostgreSQL with --db-url.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
