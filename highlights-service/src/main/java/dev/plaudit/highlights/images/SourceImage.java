package dev.plaudit.highlights.images;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An image as it was sent, looked through but not decoded: what its header says, and the
 * parts of it that a decoder needs and no others. Decoders believe what they read; this
 * is where disbelief has its place.
 *
 * @param kind its format, as its first bytes say
 * @param width as it is stored, in pixels
 * @param height as it is stored, in pixels
 * @param orientation how it is to be turned
 * @param profile the colour profile (ICC) of what is not meant as sRGB
 * @param lossless whether its pixels are as they were drawn
 * @param bytesPerPixel what a decoded pixel takes at most
 * @param memory what decoding takes besides, in bytes
 * @param data the file of the parts that are needed
 * @param watched how far into it decoding takes memory as the data wants
 */
record SourceImage(Kind kind, int width, int height, Orientation orientation, byte @Nullable [] profile,
        boolean lossless, int bytesPerPixel, long memory, byte[] data, int watched) {

    /** The contract's 40 megapixels. */
    static final long MOST_PIXELS = 40_000_000;

    private static final int LONGEST_SIDE = 20_000;

    /** Some profiles of printers have half of this. */
    static final int LONGEST_PROFILE = 1024 * 1024;

    /**
     * The formats that are taken.
     */
    enum Kind {

        JPEG(0xff, 0xd8, 0xff), PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'), GIF('G', 'I', 'F', '8'),
        WEBP('R', 'I', 'F', 'F');

        private final int[] beginning;

        Kind(int... beginning) {
            this.beginning = beginning;
        }

        private boolean begins(byte[] bytes) {
            return bytes.length >= this.beginning.length && Arrays.equals(this.beginning, 0, this.beginning.length,
                    unsigned(bytes, this.beginning.length), 0, this.beginning.length);
        }

        private static int[] unsigned(byte[] bytes, int length) {
            int[] values = new int[length];
            for (int at = 0; at < length; at++) {
                values[at] = Byte.toUnsignedInt(bytes[at]);
            }
            return values;
        }

    }

    /**
     * Looks through what was sent. What it was called does not matter.
     * @param bytes anything
     * @return an image of an allowed size
     * @throws ImageRefusedException if it is none, is cut off, or is too large
     */
    static SourceImage of(byte[] bytes) throws ImageRefusedException {
        for (Kind kind : Kind.values()) {
            if (kind.begins(bytes)) {
                SourceImage image = parts(kind, bytes);
                image.checkSize();
                return image;
            }
        }
        throw new ImageRefusedException("This is no JPEG, PNG, GIF or WebP image");
    }

    private static SourceImage parts(Kind kind, byte[] bytes) throws ImageRefusedException {
        try {
            return switch (kind) {
                case JPEG -> new JpegParts(bytes).image();
                case PNG -> new PngParts(bytes).image();
                case GIF -> new GifParts(bytes).image();
                case WEBP -> new WebpParts(bytes).image();
            };
        }
        catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException ex) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
    }

    private void checkSize() throws ImageRefusedException {
        if (this.width < 1 || this.height < 1) {
            throw new ImageRefusedException("This image has no pixels");
        }
        if (this.width > LONGEST_SIDE || this.height > LONGEST_SIDE || pixels() > MOST_PIXELS) {
            throw new ImageRefusedException(String.format(Locale.ROOT,
                    "This image has %d × %d pixels; %d megapixels and %d a side are the most", this.width, this.height,
                    MOST_PIXELS / 1_000_000, LONGEST_SIDE));
        }
    }

    long pixels() {
        return (long) this.width * this.height;
    }

}
