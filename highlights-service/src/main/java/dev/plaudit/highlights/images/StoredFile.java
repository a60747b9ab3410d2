package dev.plaudit.highlights.images;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * One size of an image, as it is sent.
 *
 * @param id the image and the width, such as {@code 0f9c…-1920x1280-jpg/640}
 * @param data the file
 */
public record StoredFile(@BsonId String id, Binary data) {
}
