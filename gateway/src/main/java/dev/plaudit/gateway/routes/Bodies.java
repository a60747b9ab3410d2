package dev.plaudit.gateway.routes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import dev.plaudit.platform.problems.BodyTooLargeException;

/**
 * Reads the bodies of writes as a whole before a service is bothered with them. A client
 * that sends slowly, or never ends, holds a virtual thread and what it has sent so far,
 * but no connection to a service.
 */
@Component
class Bodies {

    private static final int CHUNK = 8 * 1024;

    private static final String LATE = "The body did not arrive in time";

    private final BodyProperties properties;

    /** In chunks, of which there are few enough to count. */
    private final Semaphore room;

    Bodies(BodyProperties properties) {
        this.properties = properties;
        this.room = new Semaphore(Math.toIntExact(properties.together().toBytes() / CHUNK));
    }

    /**
     * Reads a body.
     * @param request of whom
     * @return the body, to be closed when it is no longer needed
     * @throws RefusedBodyException if it is too large, too slow, broken, or one too many
     */
    Body read(HttpServletRequest request) throws RefusedBodyException {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new RefusedBodyException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Please send the body without encoding");
        }
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            // Tomcat takes it for parameters; nothing of it would be left.
            throw new RefusedBodyException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The API takes no forms");
        }
        if (request.getContentLengthLong() > this.properties.limit().toBytes()) {
            throw tooLarge();
        }
        Body body = new Body(this.room);
        try {
            readInto(body, request);
            return body;
        }
        catch (RefusedBodyException | RuntimeException ex) {
            body.close();
            throw ex;
        }
        catch (IOException ex) {
            body.close();
            // Tomcat has left it here too, and would call it a mistake of ours.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            throw meaning(ex);
        }
    }

    private void readInto(Body body, HttpServletRequest request) throws IOException, RefusedBodyException {
        InputStream in = request.getInputStream();
        long end = System.nanoTime() + this.properties.deadline().toNanos();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (System.nanoTime() - end >= 0) {
                // A client that still sends: whoever waits for the rest waits for ever.
                CutOffFilter.cutOffAfterAnswer(request);
                throw new RefusedBodyException(HttpStatus.REQUEST_TIMEOUT, LATE);
            }
            if (body.size() + read > this.properties.limit().toBytes()) {
                throw tooLarge();
            }
            if (!body.add(chunk, read)) {
                throw new RefusedBodyException(HttpStatus.SERVICE_UNAVAILABLE,
                        "There is too much to do right now; please try again soon");
            }
        }
    }

    private static RefusedBodyException meaning(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return new RefusedBodyException(HttpStatus.CONTENT_TOO_LARGE, tooLarge.detail());
            }
            if (cause instanceof SocketTimeoutException) {
                return new RefusedBodyException(HttpStatus.REQUEST_TIMEOUT, LATE);
            }
        }
        return new RefusedBodyException(HttpStatus.BAD_REQUEST, "The body cannot be read");
    }

    private RefusedBodyException tooLarge() {
        return new RefusedBodyException(HttpStatus.CONTENT_TOO_LARGE,
                new BodyTooLargeException(this.properties.limit().toBytes()).detail());
    }

    /**
     * A body, and the room it takes.
     */
    static final class Body implements AutoCloseable {

        private final Semaphore room;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private int taken;

        private Body(Semaphore room) {
            this.room = room;
        }

        private boolean add(byte[] chunk, int length) {
            int needed = (this.bytes.size() + length + CHUNK - 1) / CHUNK - this.taken;
            if (needed > 0 && !this.room.tryAcquire(needed)) {
                return false;
            }
            this.taken += Math.max(needed, 0);
            this.bytes.write(chunk, 0, length);
            return true;
        }

        private int size() {
            return this.bytes.size();
        }

        /**
         * The body.
         * @return its bytes, or null if there is none
         */
        byte @Nullable [] content() {
            return (this.bytes.size() > 0) ? this.bytes.toByteArray() : null;
        }

        @Override
        public void close() {
            this.room.release(this.taken);
            this.taken = 0;
        }

    }

}
