package dev.plaudit.highlights.achievements;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.images.ImageId;
import dev.plaudit.highlights.images.ImageSize;

/**
 * An image as everybody sees it.
 *
 * @param id names it in a report; only there when it was sent to this platform
 * @param ref its address, of the largest size when there are several; or the name of a
 * file that only the source has
 * @param alt what it shows, for those who do not see it
 * @param caption words printed with it
 * @param credit who made it
 * @param sizes the sizes it can be had in, the smallest first; only there when it was
 * sent to this platform
 */
record ShownImage(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id, String ref, @Nullable String alt,
        @Nullable String caption, @Nullable String credit,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ImageSize> sizes) {

    static ShownImage of(Image image) {
        return new ShownImage(image.sent().map(ImageId::text).orElse(null), image.ref(), image.alt(), image.caption(),
                image.credit(), image.sent().map(ImageId::sizes).orElse(List.of()));
    }

}
