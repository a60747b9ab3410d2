package dev.plaudit.highlights.images;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The parts of a GIF file (GIF89a): the first picture, with its palette and transparency,
 * goes on to the decoder; comments and all further pictures stay behind.
 */
final class GifParts {

    private static final int HEADER = 13;

    private static final int EXTENSION = 0x21;

    private static final int PICTURE = 0x2c;

    private static final int GRAPHIC_CONTROL = 0xf9;

    private static final int END = 0x3b;

    private final ByteBuffer file;

    private final ByteArrayOutputStream needed = new ByteArrayOutputStream();

    GifParts(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    SourceImage image() throws ImageRefusedException {
        this.file.position(HEADER);
        skipPalette(this.file.get(10));
        copy(0);
        while (true) {
            int begin = this.file.position();
            int block = Byte.toUnsignedInt(this.file.get());
            if (block == PICTURE) {
                return picture(begin);
            }
            if (block != EXTENSION) {
                throw new ImageRefusedException("This image is cut off or broken");
            }
            int label = Byte.toUnsignedInt(this.file.get());
            skipBlocks();
            if (label == GRAPHIC_CONTROL) {
                copy(begin);
            }
        }
    }

    private SourceImage picture(int begin) {
        int width = Short.toUnsignedInt(this.file.getShort(begin + 5));
        int height = Short.toUnsignedInt(this.file.getShort(begin + 7));
        this.file.position(begin + 10);
        skipPalette(this.file.get(begin + 9));
        this.file.get();
        skipBlocks();
        copy(begin);
        this.needed.write(END);
        byte[] bytes = this.needed.toByteArray();
        return new SourceImage(SourceImage.Kind.GIF, width, height, Orientation.UPRIGHT, null, true, 1, 0, bytes, 0);
    }

    private void skipPalette(byte flags) {
        if ((flags & 0x80) != 0) {
            this.file.position(this.file.position() + (3 << ((flags & 7) + 1)));
        }
    }

    private void skipBlocks() {
        int length = Byte.toUnsignedInt(this.file.get());
        while (length > 0) {
            this.file.position(this.file.position() + length);
            length = Byte.toUnsignedInt(this.file.get());
        }
    }

    private void copy(int begin) {
        this.needed.write(this.file.array(), begin, this.file.position() - begin);
    }

}
