package dev.plaudit.highlights.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An image in all its sizes, as it is kept.
 *
 * @param id identifies it
 * @param files the encoded sizes by their widths
 */
record Renditions(ImageId id, Map<Integer, byte[]> files) {

    private static final float QUALITY = 0.82f;

    /** A drawing is small as PNG; what is not is a photograph, transparent or not. */
    private static final int LARGEST_PNG = 4 * 1024 * 1024;

    /**
     * Encodes an image in all its sizes.
     * @param largest its pixels
     * @param lossless whether it may be a drawing, which JPEG would blur
     */
    static Renditions of(BufferedImage largest, boolean lossless) {
        boolean transparent = isTransparent(largest);
        BufferedImage opaque = largest.getColorModel().hasAlpha() ? onWhite(largest) : largest;
        byte[] jpeg = encoded(opaque, ImageFormat.JPEG);
        byte[] png = (lossless || transparent) ? encoded(transparent ? largest : opaque, ImageFormat.PNG) : new byte[0];
        boolean drawn = png.length > 0 && png.length <= (transparent ? LARGEST_PNG : jpeg.length);
        ImageFormat format = drawn ? ImageFormat.PNG : ImageFormat.JPEG;
        ImageId id = ImageId.random(largest.getWidth(), largest.getHeight(), format);
        Map<Integer, byte[]> files = new LinkedHashMap<>();
        BufferedImage from = (drawn && transparent) ? largest : opaque;
        files.put(id.width(), drawn ? png : jpeg);
        for (ImageSize size : id.sizes().reversed().subList(1, id.sizes().size())) {
            from = ImageDecoder.scaled(from, size.width(), size.height());
            files.put(size.width(), encoded(from, format));
        }
        return new Renditions(id, files);
    }

    /**
     * What all sizes take together.
     * @return bytes
     */
    long bytes() {
        return this.files.values().stream().mapToLong((file) -> file.length).sum();
    }

    private static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getAlphaRaster().getPixels(0, y, row.length, 1, row);
            for (int alpha : row) {
                if (alpha != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] encoded(BufferedImage image, ImageFormat format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam wish = writer.getDefaultWriteParam();
            if (format == ImageFormat.JPEG) {
                wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wish.setCompressionQuality(QUALITY);
                wish.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), wish);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

}
