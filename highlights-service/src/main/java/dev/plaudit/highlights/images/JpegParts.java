package dev.plaudit.highlights.images;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a JPEG file (ITU-T T.81): its frame, tables and scans go on to the
 * decoder, whatever cameras and programs have added stays behind.
 */
final class JpegParts {

    /** Real files have up to a dozen; each makes the decoder go over the whole image. */
    private static final int MOST_SCANS = 32;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private static final int CMYK = 4;

    private final ByteBuffer file;

    private final ByteArrayOutputStream needed;

    /** As it is in the file, until it is known whether the decoder needs it. */
    private final ByteArrayOutputStream profileSegments = new ByteArrayOutputStream();

    private final TreeMap<Integer, byte[]> profile = new TreeMap<>();

    private Orientation orientation = Orientation.UPRIGHT;

    private @Nullable Frame frame;

    private int scans;

    JpegParts(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        this.needed = new ByteArrayOutputStream(file.length);
    }

    SourceImage image() throws ImageRefusedException {
        keep(2);
        while (true) {
            int begin = this.file.position();
            int marker = marker();
            if (marker == 0xd9) {
                this.needed.write(0xff);
                this.needed.write(0xd9);
                break;
            }
            int length = Short.toUnsignedInt(this.file.getShort(this.file.position()));
            if (length < 2 || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) {
                throw new ImageRefusedException("This image is cut off or broken");
            }
            byte[] segment = new byte[length];
            this.file.get(segment);
            read(marker, segment, begin);
        }
        Frame seen = this.frame;
        if (seen == null || this.scans == 0) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        // A decoder that cannot write each pixel at once keeps all coefficients, 2 bytes
        // each.
        long coefficients = (seen.progressive() || this.scans > 1)
                ? (long) (2 * seen.samplesPerPixel() * seen.width() * seen.height()) : 0;
        byte[] bytes = this.needed.toByteArray();
        return new SourceImage(SourceImage.Kind.JPEG, seen.width(), seen.height(), this.orientation,
                (seen.components() == CMYK) ? null : profile(), false, seen.components(), coefficients, bytes, 0);
    }

    private int marker() throws ImageRefusedException {
        if (this.file.get() != (byte) 0xff) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = Byte.toUnsignedInt(this.file.get());
        }
        return marker;
    }

    private void read(int marker, byte[] segment, int begin) throws ImageRefusedException {
        switch (marker) {
            case 0xc0, 0xc1, 0xc2 -> {
                if (frame(marker, ByteBuffer.wrap(segment)).components() == CMYK) {
                    this.needed.writeBytes(this.profileSegments.toByteArray());
                }
                copy(begin);
            }
            case 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf ->
                throw new ImageRefusedException("This kind of JPEG is not taken: only baseline and progressive are");
            case 0xe0, 0xee, 0xc4, 0xdb, 0xdd -> copy(begin);
            case 0xe1 -> exif(segment);
            case 0xe2 -> {
                profile(segment);
                this.profileSegments.write(this.file.array(), begin, this.file.position() - begin);
            }
            case 0xda -> scan(begin);
            default -> {
                // Comments, previews, what else people put into a photograph.
            }
        }
    }

    private Frame frame(int marker, ByteBuffer segment) throws ImageRefusedException {
        int components = segment.get(7);
        if (this.frame != null || segment.get(2) != 8 || (components != 1 && components != 3 && components != CMYK)) {
            throw new ImageRefusedException("This kind of JPEG is not taken: only one frame of 8 bits is");
        }
        int most = 1;
        int samples = 0;
        for (int at = 0; at < components; at++) {
            int factors = segment.get(9 + 3 * at);
            int blocks = (factors >> 4) * (factors & 15);
            most = Math.max(most, blocks);
            samples += blocks;
        }
        Frame read = new Frame(Short.toUnsignedInt(segment.getShort(5)), Short.toUnsignedInt(segment.getShort(3)),
                components, marker == 0xc2, samples / (double) most);
        this.frame = read;
        return read;
    }

    private void exif(byte[] segment) {
        if (Arrays.equals(EXIF, 0, EXIF.length, segment, 2, Math.min(segment.length, 2 + EXIF.length))) {
            this.orientation = Orientation.in(Arrays.copyOfRange(segment, 2 + EXIF.length, segment.length));
        }
    }

    /**
     * Larger profiles come in several numbered segments.
     */
    private void profile(byte[] segment) {
        int header = 2 + ICC.length;
        if (segment.length > header + 2 && Arrays.equals(ICC, 0, ICC.length, segment, 2, header)) {
            this.profile.putIfAbsent(Byte.toUnsignedInt(segment[header]),
                    Arrays.copyOfRange(segment, header + 2, segment.length));
        }
    }

    private byte @Nullable [] profile() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        this.profile.values().forEach(whole::writeBytes);
        return (whole.size() > 0 && whole.size() <= SourceImage.LONGEST_PROFILE) ? whole.toByteArray() : null;
    }

    /**
     * A scan ends at the next marker that is neither a stuffed byte nor a restart.
     */
    private void scan(int begin) throws ImageRefusedException {
        this.scans++;
        if (this.scans > MOST_SCANS) {
            throw new ImageRefusedException("This JPEG has more scans than any program writes");
        }
        int at = this.file.position();
        while (true) {
            int next = (this.file.get(at) == (byte) 0xff) ? Byte.toUnsignedInt(this.file.get(at + 1)) : 0;
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                break;
            }
            at++;
        }
        this.file.position(at);
        copy(begin);
    }

    private void keep(int length) {
        this.file.position(this.file.position() + length);
        copy(this.file.position() - length);
    }

    private void copy(int begin) {
        this.needed.write(this.file.array(), begin, this.file.position() - begin);
    }

    private record Frame(int width, int height, int components, boolean progressive, double samplesPerPixel) {
    }

}
