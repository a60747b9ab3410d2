package dev.plaudit.platform.mongo;

import java.util.function.Function;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * Stores a value that has one textual form as that text.
 */
record TextCodec<T>(Class<T> type, Function<T, String> format, Function<String, T> parse) implements Codec<T> {

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return this.parse.apply(reader.readString());
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeString(this.format.apply(value));
    }

    @Override
    public Class<T> getEncoderClass() {
        return this.type;
    }

}
