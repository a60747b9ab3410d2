package dev.plaudit.highlights.renderings;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Feed 1.1 as a JSON Schema, written from its text.
 */
public final class FeedSchema {

    private static final Schema SCHEMA = read();

    private FeedSchema() {
    }

    /**
     * Checks a feed.
     * @param feed what was sent
     * @return what the format does not allow
     */
    public static List<String> errors(JsonNode feed) {
        return SCHEMA.validate(feed).stream().map(Error::toString).toList();
    }

    private static Schema read() {
        try (InputStream file = Objects
            .requireNonNull(FeedSchema.class.getResourceAsStream("/schemas/json-feed-1.1.json"))) {
            return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(JsonMapper.shared().readTree(file));
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
