package dev.plaudit.highlights.images;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a PNG file (ISO/IEC 15948): header, palette, transparency and data go on
 * to the decoder, text and everything else stays behind.
 */
final class PngParts {

    private static final int SIGNATURE = 8;

    private static final String HEADER = "IHDR";

    private final ByteBuffer file;

    private final ByteArrayOutputStream needed;

    private Orientation orientation = Orientation.UPRIGHT;

    private byte @Nullable [] profile;

    PngParts(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        this.needed = new ByteArrayOutputStream(file.length);
    }

    SourceImage image() throws ImageRefusedException {
        this.needed.write(this.file.array(), 0, SIGNATURE);
        this.file.position(SIGNATURE);
        String type = chunk();
        if (!type.equals(HEADER)) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        while (!type.equals("IEND")) {
            type = chunk();
            if (type.equals(HEADER)) {
                throw new ImageRefusedException("This image is cut off or broken");
            }
        }
        byte[] bytes = this.needed.toByteArray();
        ByteBuffer header = ByteBuffer.wrap(bytes, SIGNATURE + 8, 13).slice();
        // Where a colour stands for transparency, the decoder makes a channel of it.
        int channels = switch (header.get(9)) {
            case 0, 4 -> 2;
            case 2, 6 -> 4;
            default -> 1;
        };
        return new SourceImage(SourceImage.Kind.PNG, header.getInt(0), header.getInt(4), this.orientation,
                (channels != 2) ? this.profile : null, true, channels * Math.max(1, header.get(8) / 8), 0, bytes, 0);
    }

    private String chunk() throws ImageRefusedException {
        int begin = this.file.position();
        int length = this.file.getInt();
        if (length < 0 || length > this.file.remaining() - 8) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        byte[] name = new byte[4];
        this.file.get(name);
        byte[] data = new byte[length];
        this.file.get(data);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        if ((int) sum.getValue() != this.file.getInt()) {
            throw new ImageRefusedException("This image is cut off or broken");
        }
        String type = new String(name, StandardCharsets.ISO_8859_1);
        switch (type) {
            case HEADER, "PLTE", "tRNS", "IDAT", "IEND" ->
                this.needed.write(this.file.array(), begin, this.file.position() - begin);
            case "eXIf" -> this.orientation = Orientation.in(data);
            case "iCCP" -> this.profile = profile(data);
            default -> {
                // Text, times, animations, what programs note for themselves.
            }
        }
        return type;
    }

    /**
     * After a name and a zero comes the method, which is always 0, and then the profile,
     * compressed.
     */
    private static byte @Nullable [] profile(byte[] data) {
        int name = new String(data, StandardCharsets.ISO_8859_1).indexOf(0);
        if (name < 0 || name + 2 > data.length) {
            return null;
        }
        try (InputStream inflated = new InflaterInputStream(
                new ByteArrayInputStream(Arrays.copyOfRange(data, name + 2, data.length)))) {
            byte[] profile = inflated.readNBytes(SourceImage.LONGEST_PROFILE + 1);
            return (profile.length <= SourceImage.LONGEST_PROFILE) ? profile : null;
        }
        catch (IOException ex) {
            return null;
        }
    }

}
