package dev.plaudit.highlights.images;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a camera was held, as Exif tells it (tag 274): whether columns and rows are
 * exchanged first, and which way they then run.
 *
 * @param turned whether rows are columns
 * @param fromRight whether columns then run from right to left
 * @param fromBottom whether rows then run from bottom to top
 */
record Orientation(boolean turned, boolean fromRight, boolean fromBottom) {

    static final Orientation UPRIGHT = new Orientation(false, false, false);

    private static final int TAG = 274;

    private static final int SHORT = 3;

    private static final byte[] INTEL = { 'I', 'I', 42, 0 };

    private static final byte[] MOTOROLA = { 'M', 'M', 0, 42 };

    /**
     * By its number in Exif.
     * @param number 1 to 8; others mean nothing
     */
    static Orientation of(int number) {
        return switch (number) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> UPRIGHT;
        };
    }

    /**
     * Finds it in Exif data, of which nothing else is read.
     * @param exif a TIFF file; anything else means nothing
     */
    static Orientation in(byte[] exif) {
        byte[] mark = Arrays.copyOf(exif, INTEL.length);
        if (!Arrays.equals(mark, INTEL) && !Arrays.equals(mark, MOTOROLA)) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif)
            .order(Arrays.equals(mark, INTEL) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int entry = 0; entry < entries; entry++) {
                int at = Math.addExact(directory, 2 + 12 * entry);
                if (Short.toUnsignedInt(tiff.getShort(at)) == TAG && tiff.getShort(at + 2) == SHORT) {
                    return of(Short.toUnsignedInt(tiff.getShort(at + 8)));
                }
            }
        }
        catch (IndexOutOfBoundsException | ArithmeticException ex) {
            // Broken Exif is no reason to refuse an image; it is thrown away anyway.
        }
        return UPRIGHT;
    }

    /**
     * Turns an image the right way up.
     * @param image as it is stored
     * @return the same one if there is nothing to do
     */
    BufferedImage applyTo(BufferedImage image) {
        if (equals(UPRIGHT)) {
            return image;
        }
        int width = this.turned ? image.getHeight() : image.getWidth();
        int height = this.turned ? image.getWidth() : image.getHeight();
        AffineTransform turn = new AffineTransform(this.fromRight ? -1 : 1, 0, 0, this.fromBottom ? -1 : 1,
                this.fromRight ? width : 0, this.fromBottom ? height : 0);
        if (this.turned) {
            turn.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
        }
        BufferedImage upright = new BufferedImage(width, height, image.getType());
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

}
