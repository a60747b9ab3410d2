package dev.plaudit.highlights.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server that keeps to no protocol. It counts what it got rid of.
 */
final class PlainServer implements AutoCloseable {

    private final ServerSocket socket;

    private final Conversation conversation;

    private final AtomicLong sent = new AtomicLong();

    private final AtomicInteger connections = new AtomicInteger();

    private final CountDownLatch hungUp = new CountDownLatch(1);

    PlainServer(Conversation conversation) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.conversation = conversation;
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://server.test:" + port() + "/";
    }

    int port() {
        return this.socket.getLocalPort();
    }

    long sent() {
        return this.sent.get();
    }

    int connections() {
        return this.connections.get();
    }

    /** Waits until a client has hung up. */
    void awaitHangUp() throws InterruptedException {
        this.hungUp.await();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = this.socket.accept();
                this.connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            }
        }
        catch (IOException ex) {
            // Closed.
        }
    }

    private void talk(Socket client) {
        try (client) {
            this.conversation.with(client.getInputStream(), new Counting(client.getOutputStream()));
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        catch (IOException ex) {
            // The client is gone.
        }
        this.hungUp.countDown();
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }

    /**
     * What a server says.
     */
    interface Conversation {

        void with(InputStream in, Counting out) throws IOException;

    }

    /**
     * Says things and counts them.
     */
    final class Counting {

        private final OutputStream out;

        private Counting(OutputStream out) {
            this.out = out;
        }

        void say(String text) throws IOException {
            say(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void say(byte[] bytes) throws IOException {
            this.out.write(bytes);
            this.out.flush();
            PlainServer.this.sent.addAndGet(bytes.length);
        }

        /** Says the same until the client hangs up. */
        void sayForEver(String text) throws IOException {
            while (true) {
                say(text);
            }
        }

    }

}
