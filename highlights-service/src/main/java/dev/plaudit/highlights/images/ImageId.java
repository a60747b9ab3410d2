package dev.plaudit.highlights.images;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies an image. It says itself how large the image is and in what format, so that
 * whoever shows the image can lay it out without looking it up; the rest of it is 128
 * random bits, so that nobody comes upon an image whom nobody told.
 *
 * @param key 32 hexadecimal digits, random
 * @param width of the largest size, in pixels
 * @param height of the largest size, in pixels
 * @param format what it is kept in
 */
public record ImageId(String key, int width, int height, ImageFormat format) {

    private static final String PATH = "/api/v1/images/";

    private static final Pattern ID = Pattern.compile("([0-9a-f]{32})-([1-9]\\d{0,3})x([1-9]\\d{0,3})-(jpg|png)");

    private static final Pattern ADDRESS = Pattern.compile(PATH + "(" + ID.pattern() + ")(?:/\\d{1,4}\\.(?:jpg|png))?");

    /** Two for lists, two for pages, in pixels. */
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280, 1920);

    /** What is higher than this many times its width is made smaller until it is not. */
    private static final int MOST_HEIGHT = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Identifies a new image.
     * @param width of what was sent, the right way up, in pixels
     * @param height of what was sent, the right way up, in pixels
     */
    static ImageId random(int width, int height, ImageFormat format) {
        byte[] key = new byte[16];
        RANDOM.nextBytes(key);
        Dimensions largest = largest(width, height);
        return new ImageId(HexFormat.of().formatHex(key), largest.width(), largest.height(), format);
    }

    /**
     * The largest size that an image is kept in.
     */
    static Dimensions largest(int width, int height) {
        return new Dimensions(width, height).within(WIDTHS.getLast());
    }

    /**
     * Reads an id.
     * @param text any text
     * @return nothing when it is none
     */
    public static Optional<ImageId> of(String text) {
        Matcher id = ID.matcher(text);
        return id.matches() ? Optional.of(new ImageId(id.group(1), Integer.parseInt(id.group(2)),
                Integer.parseInt(id.group(3)), ImageFormat.of(id.group(4)))) : Optional.empty();
    }

    /**
     * Finds the image that an address leads to.
     * @param address any text
     * @return nothing when it is no address of an image of this platform
     */
    public static Optional<ImageId> at(String address) {
        Matcher image = ADDRESS.matcher(address);
        return image.matches() ? of(image.group(1)) : Optional.empty();
    }

    /**
     * The id as text.
     * @return for example {@code 0f9c…-1920x1280-jpg}
     */
    public String text() {
        return "%s-%dx%d-%s".formatted(this.key, this.width, this.height, this.format.extension());
    }

    /**
     * The address of what is known of it.
     * @return a path
     */
    String path() {
        return PATH + text();
    }

    /**
     * The address of its largest size, which stands for it where there is room for one.
     * @return a path
     */
    public String address() {
        return size(new Dimensions(this.width, this.height)).url();
    }

    /**
     * The sizes it can be had in. None is larger than what was sent.
     * @return the smallest first, at least one
     */
    public List<ImageSize> sizes() {
        Dimensions largest = new Dimensions(this.width, this.height);
        List<ImageSize> sizes = new ArrayList<>();
        WIDTHS.stream().map(largest::within).distinct().forEach((dimensions) -> sizes.add(size(dimensions)));
        return sizes;
    }

    private ImageSize size(Dimensions dimensions) {
        return new ImageSize(dimensions.width(), dimensions.height(),
                path() + "/" + dimensions.width() + "." + this.format.extension());
    }

    record Dimensions(int width, int height) {

        Dimensions within(int most) {
            double scale = Math.min(1, Math.min(most / (double) this.width, MOST_HEIGHT * most / (double) this.height));
            return new Dimensions(scaled(this.width, scale), scaled(this.height, scale));
        }

        private static int scaled(int length, double scale) {
            return Math.max(1, (int) Math.round(length * scale));
        }

    }

}
