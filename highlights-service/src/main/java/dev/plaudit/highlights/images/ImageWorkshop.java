package dev.plaudit.highlights.images;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.problems.UnavailableException;

/**
 * Where images are decoded and encoded: on threads of their own, since it is work for a
 * processor and nothing else, and only as many at once as there is memory for.
 */
@Component
class ImageWorkshop implements AutoCloseable {

    private static final long MEBIBYTE = 1024 * 1024;

    /** Less than the gateway waits. */
    private static final long PATIENCE_SECONDS = 2;

    private final int wholeMemory;

    private final Semaphore memory;

    private final ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("images-", 0).factory());

    ImageWorkshop(ImageProperties properties) {
        long most = Math.min(properties.memory().toBytes(), Runtime.getRuntime().maxMemory() / 4 * 3);
        this.wholeMemory = Math.toIntExact(most / MEBIBYTE);
        this.memory = new Semaphore(this.wholeMemory, true);
    }

    /**
     * Makes all sizes of an image.
     * @param bytes as they were sent
     * @return what is to be kept
     * @throws ImageRefusedException if it is no image that is taken
     * @throws UnavailableException if there are too many at once
     */
    Renditions renditions(byte[] bytes) throws ImageRefusedException {
        SourceImage source = SourceImage.of(bytes);
        ImageDecoder decoder = new ImageDecoder(source);
        int needed = (int) Math.ceilDiv(decoder.memory(), MEBIBYTE);
        if (needed > this.wholeMemory) {
            throw new ImageRefusedException("There is not enough memory here for this image; please make it smaller");
        }
        try {
            if (!this.memory.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new UnavailableException("Too many images come in right now; please send this one again soon");
            }
            Future<Renditions> work = this.workers.submit(() -> {
                try {
                    return Renditions.of(decoder.image(), source.lossless());
                }
                finally {
                    this.memory.release(needed);
                }
            });
            return work.get();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("This service is stopping");
        }
        catch (ExecutionException ex) {
            if (ex.getCause() instanceof ImageRefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException("An image could not be worked on", ex.getCause());
        }
    }

    @Override
    public void close() {
        this.workers.shutdownNow();
    }

}
