package dev.plaudit.platform.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.problems.BadParameterException;

/**
 * Where a page ended: the keys of its last record, so that the next page starts behind
 * them however many pages came before and whatever was added meanwhile. Carries a hash of
 * the query it belongs to. Holds nothing secret and needs no signature: another cursor
 * only leads to another place of the same public list.
 */
final class Cursor {

    private static final int MAX_LENGTH = 1024;

    private static final byte ABSENT = 0;

    private static final byte LONG = 1;

    private static final byte FLOAT = 2;

    private static final byte BYTES = 3;

    private Cursor() {
    }

    /**
     * Writes a cursor.
     * @param selection the query, as text
     * @param last the last record of the page
     * @return base64url text
     */
    static String write(String selection, FieldDoc last) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(hash(selection));
            for (Object key : last.fields) {
                writeKey(out, key);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void writeKey(DataOutputStream out, @Nullable Object key) throws IOException {
        switch (key) {
            case null -> out.writeByte(ABSENT);
            case Long number -> {
                out.writeByte(LONG);
                out.writeLong(number);
            }
            case Float score -> {
                out.writeByte(FLOAT);
                out.writeFloat(score);
            }
            case BytesRef text -> {
                out.writeByte(BYTES);
                out.writeShort(text.length);
                out.write(text.bytes, text.offset, text.length);
            }
            default -> throw new IllegalStateException("No list is ordered by this");
        }
    }

    /**
     * Reads a cursor.
     * @param cursor what a client sent
     * @param selection the query it came with, as text
     * @param order the order of that query
     * @return the place behind which the page starts
     */
    static FieldDoc read(String cursor, String selection, Sort order) {
        if (cursor.length() > MAX_LENGTH) {
            throw broken();
        }
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            if (in.readLong() != hash(selection)) {
                throw new BadParameterException("cursor", "It belongs to another query");
            }
            SortField[] fields = order.getSort();
            @Nullable Object[] keys = new @Nullable Object[fields.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = readKey(in, fields[i]);
            }
            if (in.read() != -1 || keys[keys.length - 1] == null) {
                throw broken();
            }
            // Behind every record with the same keys, of which there is one.
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, keys);
        }
        catch (IOException | IllegalArgumentException ex) {
            throw broken();
        }
    }

    private static @Nullable Object readKey(DataInputStream in, SortField field) throws IOException {
        byte kind = in.readByte();
        if (kind == LONG && field.getType() == SortField.Type.LONG) {
            return in.readLong();
        }
        if (kind == FLOAT && field.getType() == SortField.Type.SCORE) {
            return in.readFloat();
        }
        if (kind == BYTES && field.getType() == SortField.Type.STRING) {
            byte[] text = new byte[in.readUnsignedShort()];
            in.readFully(text);
            return new BytesRef(text);
        }
        if (kind == ABSENT && field.getType() == SortField.Type.STRING) {
            return null;
        }
        throw broken();
    }

    private static BadParameterException broken() {
        return new BadParameterException("cursor", "It is not a cursor of this list");
    }

    private static long hash(String selection) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(selection.getBytes(StandardCharsets.UTF_8))).getLong();
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

}
