package dev.plaudit.highlights.images;

import java.util.List;

/**
 * An image that can be shown. Who sent it is not told.
 *
 * @param id names it in achievements
 * @param type its media type
 * @param width of its largest size, in pixels
 * @param height of its largest size, in pixels
 * @param url the address of its largest size, with a path alone
 * @param sizes all sizes it can be had in, the smallest first
 */
record ImageView(String id, String type, int width, int height, String url, List<ImageSize> sizes) {

    static ImageView of(ImageId id) {
        return new ImageView(id.text(), id.format().mediaType().toString(), id.width(), id.height(), id.address(),
                id.sizes());
    }

}
