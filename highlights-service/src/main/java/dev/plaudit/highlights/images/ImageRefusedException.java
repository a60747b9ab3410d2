package dev.plaudit.highlights.images;

/**
 * Some bytes are no image that is taken. The message says why, for whoever sent them.
 */
final class ImageRefusedException extends Exception {

    ImageRefusedException(String reason) {
        super(reason);
    }

    /**
     * Why.
     * @return a sentence
     */
    String reason() {
        return String.valueOf(getMessage());
    }

}
