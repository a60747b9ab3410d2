package dev.plaudit.platform.lists;

/**
 * A body that is ready to send. The type says for the compiler, the reader and the API
 * document what its JSON holds.
 *
 * @param <T> the view that the JSON was written from
 */
public final class Ready<T> {

    private final byte[] bytes;

    Ready(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return this.bytes;
    }

}
