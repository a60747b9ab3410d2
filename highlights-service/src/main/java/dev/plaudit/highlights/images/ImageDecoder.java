package dev.plaudit.highlights.images;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.WritableRaster;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import net.coobird.thumbnailator.resizers.Resizers;
import org.jspecify.annotations.Nullable;

/**
 * Decodes an image to the pixels of its largest size: in sRGB, the right way up, and
 * without anything that is no pixel.
 */
final class ImageDecoder {

    /** How much a decoded image may take before pixels are left out, in bytes. */
    private static final long MOST_DECODED = 64L * 1024 * 1024;

    /** For tables of a decoder, in bytes. */
    private static final long TABLES = 16L * 1024 * 1024;

    /** For making it smaller, turning, colours and encoding, in bytes. */
    private static final long WORKING_MEMORY = 96L * 1024 * 1024;

    static {
        // A cache of files would gain nothing: all of an image is in memory already.
        ImageIO.setUseCache(false);
        // By hand, since what finds them by itself asks the class loader of whichever
        // thread comes first.
        IIORegistry.getDefaultInstance().registerServiceProvider(new JPEGImageReaderSpi(), ImageReaderSpi.class);
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi(), ImageReaderSpi.class);
    }

    private final SourceImage source;

    private final int leftOut;

    /**
     * Prepares to decode; nothing is decoded yet.
     * @param source of an allowed size
     */
    ImageDecoder(SourceImage source) {
        this.source = source;
        this.leftOut = (int) Math
            .ceil(Math.sqrt(source.pixels() * (double) source.bytesPerPixel() / (double) MOST_DECODED));
    }

    /**
     * What decoding and encoding take at most at once.
     * @return bytes
     */
    long memory() {
        return decoding() + WORKING_MEMORY;
    }

    private long decoding() {
        long decoded = this.source.pixels() / ((long) this.leftOut * this.leftOut) * this.source.bytesPerPixel();
        return decoded + this.source.memory() + TABLES;
    }

    /**
     * Decodes.
     * @return opaque, or with an alpha channel
     * @throws ImageRefusedException if the data are broken
     */
    BufferedImage image() throws ImageRefusedException {
        try {
            BufferedImage decoded = decoded();
            Orientation orientation = this.source.orientation();
            ImageId.Dimensions largest = orientation.turned()
                    ? ImageId.largest(this.source.height(), this.source.width())
                    : ImageId.largest(this.source.width(), this.source.height());
            BufferedImage image = scaled(decoded, orientation.turned() ? largest.height() : largest.width(),
                    orientation.turned() ? largest.width() : largest.height());
            toSrgb(image, this.source.profile());
            return orientation.applyTo(image);
        }
        catch (IOException | RuntimeException ex) {
            // Decoders fail in many ways on what they do not expect.
            throw new ImageRefusedException("This image is cut off or broken");
        }
    }

    private BufferedImage decoded() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(this.source.kind().name()).next();
        try (GuardedInput input = new GuardedInput(this.source.data(), this.source.watched(), decoding())) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != this.source.width() || reader.getHeight(0) != this.source.height()) {
                throw new IOException("The decoder sees another image than was looked through");
            }
            ImageReadParam wish = reader.getDefaultReadParam();
            wish.setSourceSubsampling(this.leftOut, this.leftOut, 0, 0);
            return reader.read(0, wish);
        }
        finally {
            reader.dispose();
        }
    }

    /**
     * The same image in another size.
     * @param image opaque, or with an alpha channel
     */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage scaled = new BufferedImage(width, height,
                alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Resizers.PROGRESSIVE.resize(image, scaled);
        return scaled;
    }

    /**
     * A profile that is broken, or not one of RGB, is as good as none.
     */
    private static void toSrgb(BufferedImage image, byte @Nullable [] profile) {
        if (profile == null) {
            return;
        }
        try {
            ICC_Profile from = ICC_Profile.getInstance(profile);
            if (from.getColorSpaceType() == ColorSpace.TYPE_RGB) {
                WritableRaster colours = image.getRaster()
                    .createWritableChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, new int[] { 0, 1, 2 });
                ICC_Profile[] conversion = { from, ICC_Profile.getInstance(ColorSpace.CS_sRGB) };
                new ColorConvertOp(conversion, null).filter(colours, colours);
            }
        }
        catch (RuntimeException ex) {
            // What is left are the colours as they were stored.
        }
    }

}
