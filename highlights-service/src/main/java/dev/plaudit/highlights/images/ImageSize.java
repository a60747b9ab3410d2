package dev.plaudit.highlights.images;

/**
 * One of the sizes that an image can be had in.
 *
 * @param width in pixels
 * @param height in pixels
 * @param url its address on this platform, with a path alone
 */
public record ImageSize(int width, int height, String url) {
}
