package dev.plaudit.platform.mongo;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * Turns records into documents and back.
 *
 * @param codec for the records
 * @param <T> the record
 */
record Documents<T extends Versioned<T>>(Codec<T> codec) {

    BsonDocument of(T record) {
        BsonDocument document = new BsonDocument();
        this.codec.encode(new BsonDocumentWriter(document), record, EncoderContext.builder().build());
        return document;
    }

    /**
     * What a document says of its record, be it that there is none any more.
     */
    Change<T> change(BsonDocument document) {
        if (Tombstone.is(document)) {
            return Tombstone.read(document).change();
        }
        try (BsonDocumentReader reader = new BsonDocumentReader(document)) {
            return Change.to(this.codec.decode(reader, DecoderContext.builder().build()));
        }
    }

}
