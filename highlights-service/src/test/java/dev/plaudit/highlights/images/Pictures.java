package dev.plaudit.highlights.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Image files as people, and those who mean harm, send them. Most show the same: red on
 * the left, blue on the right.
 */
public final class Pictures {

    /** What nobody must ever read in what is served. */
    public static final String SECRET = "secret-place-52.5200N-13.4050E";

    /** What a script in an image would be. */
    public static final String SCRIPT = "*/=1;alert(document.domain)//<script>alert(1)</script>";

    /** 64 × 40, lossy, to be turned clockwise. */
    public static final byte[] WEBP_TURNED = base64("""
            UklGRp4AAABXRUJQVlA4WAoAAAAIAAAAPwAAJwAAVlA4IF4AAACQBACdASpAACgAPm00lUekIyIhKrgIAIANiWMAz1aS/ir+AAAsw/ec
            TF1kZOAA/u3O3/xWiwbbQz//todEMPf69iOLwn7f/uDhUMe/7cf4IbJI5EVr+ctOoDw+YQAARVhJRhoAAABNTQAqAAAACAABARIAAwAA
            AAEABgAAAAAAAA==""");

    /** 64 × 40, lossless. */
    public static final byte[] WEBP_LOSSLESS = base64("""
            UklGRioAAABXRUJQVlA4TB0AAAAvP8AJAA8wKEehPRP3/EcLxILJ/KVT6Izof1TBNwA=""");

    /** 64 × 40, lossy, transparent on the right. */
    public static final byte[] WEBP_TRANSPARENT = base64("""
            UklGRoYAAABXRUJQVlA4WAoAAAAQAAAAPwAAJwAAQUxQSBQAAAABDzD/ERFCLJjMXzqFzoj+RxV8A1ZQOCBMAAAA8AMAnQEqQAAoAD61
            UKJMJySjIiqoAOAWiWMAziqAAFVGE7F+cixMAAD+54v/XlPibb/+Zo/Sb6Td1RE8+301uTgxHGgEgztyAAAAAA==""");

    /** 64 × 40, animated: all green, then red and blue. */
    public static final byte[] WEBP_ANIMATED = base64("""
            UklGRpoAAABXRUJQVlA4WAoAAAACAAAAPwAAJwAAQU5JTQYAAAD/////AABBTk1GMAAAAAAAAAAAAD8AACcAAGQAAAJWUDhMFwAAAC8/
            wAkAB1DuohSl/wEgIfxfL0b0P/UBAEFOTUY2AAAAAAAAAAAAPwAAJwAAZAAAAFZQOEwdAAAALz/ACQAPMChHoT0T9/xHC8SCyfylU+iM
            6H9UwTcA""");

    private static final byte[] PNG_SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

    private Pictures() {
    }

    /**
     * Red on the left, blue on the right.
     * @param width in pixels
     * @param height in pixels
     * @param type one of {@link BufferedImage}
     * @return pixels
     */
    public static BufferedImage redAndBlue(int width, int height, int type) {
        return halves(width, height, type, Color.RED, Color.BLUE);
    }

    private static BufferedImage halves(int width, int height, int type, Color left, Color right) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(left);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(right);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    /**
     * A photograph without anything about it.
     * @param width in pixels
     * @param height in pixels
     * @return a baseline JPEG file
     */
    public static byte[] jpeg(int width, int height) {
        return written("jpeg", redAndBlue(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /**
     * A photograph as a telephone takes it: with the place in Exif, XMP and a comment.
     * @param width in pixels, as stored
     * @param height in pixels, as stored
     * @param orientation how it is to be turned, 1 to 8
     * @return a JPEG file
     */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] jpeg = jpeg(width, height);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(segment(0xe1, joined(ascii("Exif\0\0"), exif(orientation))));
        file.writeBytes(segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")));
        file.writeBytes(segment(0xed, ascii("Photoshop 3.0\0" + SECRET)));
        file.writeBytes(segment(0xfe, ascii(SECRET)));
        file.write(jpeg, 2, jpeg.length - 2);
        file.writeBytes(ascii("a preview after the end: " + SECRET));
        return file.toByteArray();
    }

    /**
     * Orientation, and a place as GPS data and as text.
     * @param orientation 1 to 8
     * @return TIFF
     */
    static byte[] exif(int orientation) {
        byte[] text = ascii(SECRET + "\0");
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        tiff.put(ascii("MM\0*")).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x010e).putShort((short) 2).putInt(text.length).putInt(120);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
        tiff.putInt(0);
        tiff.position(60);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(ascii("N\0\0\0")).putInt(0);
        tiff.position(120);
        tiff.put(text);
        return tiff.array();
    }

    /**
     * A photograph in the colours of a profile in which half is not what half is in sRGB.
     * @return a grey JPEG file
     */
    public static byte[] linearJpeg() {
        byte[] jpeg = written("jpeg", grey());
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] segment = segment(0xe2, joined(ascii("ICC_PROFILE\0"), new byte[] { 1, 1 }, profile));
        return joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /**
     * A drawing in the colours of the same profile.
     * @return a grey PNG file
     */
    public static byte[] linearPng() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        return withChunks(written("png", grey()),
                chunk("iCCP", joined(ascii("linear\0"), new byte[1], deflated(profile))));
    }

    private static BufferedImage grey() {
        Color half = new Color(128, 128, 128);
        return halves(40, 40, BufferedImage.TYPE_INT_RGB, half, half);
    }

    /**
     * A drawing without anything about it.
     * @param width in pixels
     * @param height in pixels
     * @return a PNG file
     */
    public static byte[] png(int width, int height) {
        return written("png", redAndBlue(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /**
     * A drawing that is transparent on the right.
     * @param width in pixels
     * @param height in pixels
     * @return a PNG file
     */
    public static byte[] transparentPng(int width, int height) {
        return written("png", halves(width, height, BufferedImage.TYPE_INT_ARGB, Color.RED, new Color(0, 0, 255, 0)));
    }

    /**
     * A drawing with texts of every kind.
     * @return a PNG file of 60 × 40
     */
    public static byte[] pngWithTexts() {
        return withChunks(png(60, 40), chunk("tEXt", ascii("Comment\0" + SECRET)),
                chunk("zTXt", joined(ascii("Author\0\0"), deflated(ascii(SECRET)))),
                chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)), chunk("eXIf", exif(1)),
                chunk("tIME", new byte[] { 7, (byte) 0xe5, 9, 14, 12, 0, 0 }));
    }

    /**
     * An image of one colour that says of itself how large it is.
     * @param width in pixels
     * @param height in pixels
     * @return a small PNG file that takes much memory
     */
    public static byte[] pngOf(int width, int height) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 1, 0, 0, 0, 0 }).array();
        byte[] rows = deflated(new byte[Math.toIntExact((1L + (width + 7) / 8) * height)]);
        return joined(PNG_SIGNATURE, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", new byte[0]));
    }

    /**
     * The same file with another size in its header.
     * @param png a PNG file
     * @param width in pixels
     * @param height in pixels
     * @return a PNG file that promises what it does not hold
     */
    public static byte[] resized(byte[] png, int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(png, 24, 5);
        return joined(PNG_SIGNATURE, chunk("IHDR", header.array()), Arrays.copyOfRange(png, 33, png.length));
    }

    /**
     * An animation: green first, then red and blue; with a comment, and more behind it.
     * @param width in pixels
     * @param height in pixels
     * @return a GIF file
     */
    public static byte[] animatedGif(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            BufferedImage green = halves(width, height, BufferedImage.TYPE_INT_RGB, Color.GREEN, Color.GREEN);
            writer.writeToSequence(new IIOImage(green, null, null), null);
            BufferedImage other = redAndBlue(width, height, BufferedImage.TYPE_INT_RGB);
            writer.writeToSequence(new IIOImage(other, null, null), null);
            writer.endWriteSequence();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        byte[] gif = bytes.toByteArray();
        int header = 13 + (((gif[10] & 0x80) != 0) ? 3 << ((gif[10] & 7) + 1) : 0);
        byte[] comment = joined(new byte[] { 0x21, (byte) 0xfe, (byte) SCRIPT.length() }, ascii(SCRIPT), new byte[1]);
        return joined(Arrays.copyOf(gif, header), comment, Arrays.copyOfRange(gif, header, gif.length), ascii(SCRIPT));
    }

    /**
     * Something that browsers could take for a script: its width begins a comment.
     * @return what begins like a GIF file
     */
    public static byte[] gifThatIsAScript() {
        return joined(ascii("GIF89a/*"), new byte[4], ascii(SCRIPT), new byte[200]);
    }

    /**
     * A small file that asks a decoder for as much memory as it likes: a lossless image
     * of 4 megapixels that is to be transformed over and over.
     * @return a WebP file
     */
    public static byte[] webpThatWantsMemory() {
        int transforms = 20_000;
        boolean[] bits = new boolean[transforms * 27];
        for (int at = 0; at < transforms; at++) {
            // There is another transform, of predictors in blocks of 4, without a cache,
            // and with five codes of one symbol, which is 0.
            bits[27 * at] = true;
            for (int code = 0; code < 5; code++) {
                bits[27 * at + 7 + 4 * code] = true;
            }
        }
        byte[] data = new byte[5 + bits.length / 8];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x2f).putInt(1999 | (1999 << 14));
        for (int at = 0; at < bits.length; at++) {
            if (bits[at]) {
                data[5 + at / 8] |= (byte) (1 << (at % 8));
            }
        }
        ByteBuffer file = ByteBuffer.allocate(20 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WEBPVP8L")).putInt(data.length).put(data);
        return file.array();
    }

    /**
     * What a decoder needs much memory for.
     * @param width in pixels
     * @param height in pixels
     * @return the beginning of a lossless WebP file
     */
    static byte[] largeWebp(int width, int height) {
        byte[] file = WEBP_LOSSLESS.clone();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(21, (width - 1) | ((height - 1) << 14));
        return file;
    }

    /**
     * A photograph that is written over many times, each of which takes a decoder's time.
     * @return a JPEG file
     */
    public static byte[] jpegOfManyScans() {
        byte[] jpeg = jpeg(64, 64);
        int scan = scan(jpeg);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, scan);
        for (int at = 0; at < 200; at++) {
            file.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        file.write(jpeg, jpeg.length - 2, 2);
        return file.toByteArray();
    }

    /**
     * A photograph of a kind whose decoder would take four times the usual memory.
     * @return a JPEG file that says it is lossless
     */
    public static byte[] losslessJpeg() {
        byte[] jpeg = jpeg(64, 64);
        for (int at = 0; at < jpeg.length - 1; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
                jpeg[at + 1] = (byte) 0xc3;
            }
        }
        return jpeg;
    }

    private static int scan(byte[] jpeg) {
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xda) {
            at += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at + 2));
        }
        return at;
    }

    /**
     * The markers of a JPEG file up to its first scan.
     * @param jpeg a JPEG file
     * @return such as 0xe0 for JFIF and 0xe1 for Exif
     */
    public static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        int at = 2;
        while (markers.isEmpty() || markers.getLast() != 0xda) {
            markers.add(Byte.toUnsignedInt(jpeg[at + 1]));
            at += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at + 2));
        }
        return markers;
    }

    /**
     * The chunks of a PNG file.
     * @param png a PNG file
     * @return their types in order
     */
    public static List<String> chunks(byte[] png) {
        List<String> types = new ArrayList<>();
        ByteBuffer file = ByteBuffer.wrap(png);
        for (int at = PNG_SIGNATURE.length; at < png.length; at += 12 + file.getInt(at)) {
            types.add(new String(png, at + 4, 4, StandardCharsets.ISO_8859_1));
        }
        return types;
    }

    /**
     * Decodes what was served.
     * @param file JPEG or PNG
     * @return its pixels
     */
    public static BufferedImage read(byte[] file) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Writes an image as programs do.
     * @param format as ImageIO calls it
     * @param image pixels
     * @return a file
     */
    public static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("Nobody writes " + format);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    private static byte[] withChunks(byte[] png, byte[]... chunks) {
        int header = PNG_SIGNATURE.length + 25;
        return joined(Arrays.copyOf(png, header), joined(chunks), Arrays.copyOfRange(png, header, png.length));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(ascii(type), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
            .putInt(data.length)
            .put(named)
            .putInt((int) sum.getValue())
            .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
            .put((byte) 0xff)
            .put((byte) marker)
            .putShort((short) (data.length + 2))
            .put(data)
            .array();
    }

    private static byte[] deflated(byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            deflater.write(data);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    /**
     * Puts bytes one behind the other.
     * @param parts any
     * @return all
     */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] base64(String text) {
        return Base64.getMimeDecoder().decode(text);
    }

}
