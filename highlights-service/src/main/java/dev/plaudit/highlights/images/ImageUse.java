package dev.plaudit.highlights.images;

import java.util.Collection;
import java.util.Set;

/**
 * Records that show images. Each kind tells of its own, from the store and not from a
 * copy, since what nobody uses is deleted.
 */
public interface ImageUse {

    /**
     * Of some images those that any record names, whoever may read it.
     * @param images any
     * @return a part of them
     */
    Set<ImageId> named(Collection<ImageId> images);

    /**
     * Of some images those that everybody can read of.
     * @param images any
     * @return a part of them
     */
    Set<ImageId> shown(Collection<ImageId> images);

}
