package dev.plaudit.highlights.achievements;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.images.ImageId;

/**
 * An image, with what is told of it.
 *
 * @param ref an http or https address, the address of an image that was sent to this
 * platform, with a path alone, or the name of a file that only the source has
 * @param alt what it shows, for those who do not see it
 * @param caption words printed with it
 * @param credit who made it
 */
public record Image(String ref, @Nullable String alt, @Nullable String caption, @Nullable String credit) {

    /**
     * The image that was sent to this platform.
     * @return nothing when it is elsewhere
     */
    public Optional<ImageId> sent() {
        return ImageId.at(this.ref);
    }

}
