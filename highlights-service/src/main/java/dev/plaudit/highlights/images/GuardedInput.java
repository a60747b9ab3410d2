package dev.plaudit.highlights.images;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

import javax.imageio.stream.ImageInputStreamImpl;

import com.sun.management.ThreadMXBean;

/**
 * The data of an image on its way into a decoder, on that decoder's thread. It stops when
 * the decoder works too long, or has taken more memory than an image of this size can
 * need: in some formats a few bytes can ask for any amount.
 */
final class GuardedInput extends ImageInputStreamImpl {

    /** Of a processor, however busy it is with other things. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Asking for the time costs more than reading a byte. */
    private static final int READS_A_LOOK = 1024;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final byte[] data;

    private final int watched;

    private final long mostAllocated;

    private final long end = THREADS.getCurrentThreadCpuTime() + PATIENCE.toNanos();

    private int reads;

    /**
     * Begins to watch the calling thread.
     * @param data the whole file
     * @param watched how much of it is read under watch of memory, from its beginning
     * @param memory how much the decoder may take meanwhile, in bytes
     */
    GuardedInput(byte[] data, int watched, long memory) {
        this.data = data;
        this.watched = watched;
        this.mostAllocated = THREADS.getCurrentThreadAllocatedBytes() + memory;
    }

    @Override
    public int read() throws IOException {
        guard();
        this.bitOffset = 0;
        return (this.streamPos < this.data.length) ? Byte.toUnsignedInt(this.data[(int) this.streamPos++]) : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        guard();
        this.bitOffset = 0;
        long left = this.data.length - this.streamPos;
        if (left <= 0 && length > 0) {
            return -1;
        }
        int read = (int) Math.min(length, left);
        System.arraycopy(this.data, (int) this.streamPos, buffer, offset, read);
        this.streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return this.data.length;
    }

    private void guard() throws IOException {
        checkClosed();
        if (this.streamPos < this.watched && THREADS.getCurrentThreadAllocatedBytes() > this.mostAllocated) {
            throw new IOException("The decoder takes too much memory");
        }
        this.reads++;
        if (this.reads % READS_A_LOOK == 0 && THREADS.getCurrentThreadCpuTime() > this.end) {
            throw new IOException("The decoder takes too long");
        }
    }

}
