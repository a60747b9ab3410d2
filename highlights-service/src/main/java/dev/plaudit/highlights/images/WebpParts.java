package dev.plaudit.highlights.images;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a WebP file (RFC 9649): one picture, the first, with its alpha plane goes
 * on to the decoder. The decoder would take as many as there are, and believe of their
 * sizes what the container says.
 */
final class WebpParts {

    private static final int RIFF_HEADER = 12;

    private static final int CHUNK_HEADER = 8;

    /** Where a picture is, how long, and how to mix it with the one before. */
    private static final int FRAME_HEADER = 16;

    private static final String LOSSY = "VP8 ";

    private static final String LOSSLESS = "VP8L";

    private static final String ALPHA = "ALPH";

    private static final int ALPHA_FLAG = 0x10;

    private static final int ANIMATION_FLAG = 0x02;

    private final ByteBuffer file;

    private @Nullable ByteBuffer extended;

    private byte @Nullable [] alpha;

    private byte @Nullable [] picture;

    private boolean lossless;

    private byte @Nullable [] profile;

    private Orientation orientation = Orientation.UPRIGHT;

    WebpParts(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    SourceImage image() throws ImageRefusedException {
        if (!name(8).equals("WEBP")) {
            throw new ImageRefusedException("This is no JPEG, PNG, GIF or WebP image");
        }
        long length = Integer.toUnsignedLong(this.file.getInt(4));
        if (length > this.file.limit() - CHUNK_HEADER) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        chunks(RIFF_HEADER, (int) length + CHUNK_HEADER, false);
        byte[] data = this.picture;
        if (data == null) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        return this.lossless ? lossless(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN), data)
                : lossy(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN), data);
    }

    private void chunks(int begin, int end, boolean inPicture) throws ImageRefusedException {
        int at = begin;
        while (at + CHUNK_HEADER <= end) {
            String type = name(at);
            long length = Integer.toUnsignedLong(this.file.getInt(at + 4));
            int data = at + CHUNK_HEADER;
            if (length > end - data) {
                throw new ImageRefusedException("This image is cut off or broken");
            }
            if (!type.equals("ANMF")) {
                read(type, data, (int) length);
            }
            else if (this.picture == null && !inPicture) {
                chunks(data + FRAME_HEADER, data + (int) length, true);
            }
            at = data + (int) length + (int) (length & 1);
        }
    }

    private void read(String type, int begin, int length) {
        byte[] data = Arrays.copyOfRange(this.file.array(), begin, begin + length);
        switch (type) {
            case "VP8X" -> this.extended = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
            case "ICCP" -> this.profile = (length <= SourceImage.LONGEST_PROFILE) ? data : null;
            case "EXIF" -> this.orientation = Orientation.in(data);
            case ALPHA -> {
                if (this.picture == null && this.alpha == null) {
                    this.alpha = data;
                }
            }
            case LOSSY, LOSSLESS -> {
                if (this.picture == null) {
                    this.picture = data;
                    this.lossless = type.equals(LOSSLESS);
                }
            }
            default -> {
                // What programs note for themselves.
            }
        }
    }

    private SourceImage lossless(ByteBuffer header, byte[] data) throws ImageRefusedException {
        if (header.get(0) != 0x2f) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        int bits = header.getInt(1);
        int width = (bits & 0x3fff) + 1;
        int height = ((bits >>> 14) & 0x3fff) + 1;
        byte[] bytes = riff(chunk(LOSSLESS, data));
        return image(width, height, 4, 6L * width * height, bytes, bytes.length);
    }

    private SourceImage lossy(ByteBuffer header, byte[] data) throws ImageRefusedException {
        boolean key = (header.get(0) & 1) == 0;
        if (!key || header.get(3) != (byte) 0x9d || header.get(4) != 1 || header.get(5) != 0x2a) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        int width = header.getShort(6) & 0x3fff;
        int height = header.getShort(8) & 0x3fff;
        byte[] plane = this.alpha;
        if (plane == null) {
            return image(width, height, 3, 0, riff(chunk(LOSSY, data)), 0);
        }
        ByteBuffer canvas = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(ALPHA_FLAG);
        canvas.putInt((width - 1) | ((height - 1) << 24)).putShort((short) ((height - 1) >> 8));
        byte[] beginning = riff(chunk("VP8X", canvas.array()), chunk(ALPHA, plane));
        byte[] bytes = riff(chunk("VP8X", canvas.array()), chunk(ALPHA, plane), chunk(LOSSY, data));
        return image(width, height, 4, 6L * width * height, bytes, beginning.length);
    }

    /**
     * Only an animation may have pictures of another size than the whole.
     */
    private SourceImage image(int width, int height, int bytesPerPixel, long memory, byte[] bytes, int watched)
            throws ImageRefusedException {
        ByteBuffer whole = this.extended;
        if (whole != null && (whole.get(0) & ANIMATION_FLAG) == 0
                && (width != 1 + (whole.getInt(4) & 0xffffff) || height != 1 + (whole.getInt(6) >>> 8))) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        return new SourceImage(SourceImage.Kind.WEBP, width, height, this.orientation, this.profile, this.lossless,
                bytesPerPixel, memory, bytes, watched);
    }

    private String name(int at) {
        return new String(this.file.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    private static byte[] riff(byte[]... chunks) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] chunk : chunks) {
            content.writeBytes(chunk);
        }
        return chunk("RIFF", content.toByteArray());
    }

    private static byte[] chunk(String name, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_HEADER + data.length + (data.length & 1))
            .order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(data.length).put(data);
        return chunk.array();
    }

}
