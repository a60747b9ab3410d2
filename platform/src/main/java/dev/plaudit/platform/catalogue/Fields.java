package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/**
 * How an entry lies in the index. Keys are kept both as terms or points and as doc
 * values: with both, Lucene skips what cannot come on the page instead of looking at
 * every record.
 */
final class Fields {

    /**
     * Raised when entries lie differently in the index, so that catalogues are built
     * anew.
     */
    static final int LAYOUT = 2;

    static final String ID = "id";

    static final String VERSION = "version";

    static final String UPDATED_AT = "updatedAt";

    static final String DELETED = "deleted";

    static final String JSON = "json";

    static final String DATES = "dates";

    static final String MEASURES = "measures";

    static final String MEASURED = "measured";

    static final String TITLE = "title";

    static final String BODY = "body";

    private Fields() {
    }

    static String filter(String name) {
        return "filter." + name;
    }

    static String ordering(String name) {
        return "ordering." + name;
    }

    static Document document(CatalogueSchema schema, CatalogueEntry entry) {
        Document document = new Document();
        addKey(document, ID, new BytesRef(entry.id()));
        document.add(new NumericDocValuesField(VERSION, entry.version()));
        addNumber(document, UPDATED_AT, entry.updatedAt().toEpochMilli());
        document.add(new StoredField(JSON, utf8(entry.json())));
        if (entry.deleted()) {
            document.add(new StringField(DELETED, "true", Store.NO));
            return document;
        }
        addKeywords(document, schema, entry.keywords());
        addOrderings(document, schema, entry);
        DateInterval dates = entry.dates();
        if (dates != null) {
            document.add(new LongRange(DATES, new long[] { dates.start().toEpochDay() },
                    new long[] { dates.end().toEpochDay() }));
        }
        addMeasures(document, entry.measures());
        document.add(new TextField(TITLE, entry.title(), Store.NO));
        entry.body().forEach((text) -> document.add(new TextField(BODY, text, Store.NO)));
        return document;
    }

    private static void addKeywords(Document document, CatalogueSchema schema, Map<String, List<String>> keywords) {
        keywords.forEach((name, values) -> {
            Filter filter = schema.filter(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no filter '%s'".formatted(name)));
            values.forEach((value) -> document.add(new KeywordField(filter(name), filter.spell(value), Store.NO)));
        });
    }

    private static void addOrderings(Document document, CatalogueSchema schema, CatalogueEntry entry) {
        entry.texts().forEach((name, text) -> {
            requireOrdering(schema, name, true);
            addKey(document, ordering(name), TextOrder.key(text));
        });
        entry.numbers().forEach((name, number) -> {
            requireOrdering(schema, name, false);
            addNumber(document, ordering(name), number);
        });
    }

    /**
     * The names, which come back in the order of their bytes, and the numbers in the same
     * order.
     */
    private static void addMeasures(Document document, Map<String, Long> measures) {
        if (measures.isEmpty()) {
            return;
        }
        Map<BytesRef, Long> ordered = new TreeMap<>();
        measures.forEach((name, value) -> ordered.put(new BytesRef(name), value));
        ByteBuffer numbers = ByteBuffer.allocate(ordered.size() * Long.BYTES);
        ordered.forEach((name, value) -> {
            document.add(new SortedSetDocValuesField(MEASURES, name));
            numbers.putLong(value);
        });
        document.add(new BinaryDocValuesField(MEASURED, new BytesRef(numbers.array())));
    }

    private static void requireOrdering(CatalogueSchema schema, String name, boolean text) {
        if (schema.ordering(name).filter((ordering) -> (ordering.type() == Ordering.Type.TEXT) == text).isEmpty()) {
            throw new IllegalArgumentException("There is no ordering '%s' of this type".formatted(name));
        }
    }

    private static void addKey(Document document, String field, BytesRef key) {
        document.add(new StringField(field, key, Store.NO));
        document.add(new SortedDocValuesField(field, key));
    }

    private static void addNumber(Document document, String field, long number) {
        document.add(new LongPoint(field, number));
        document.add(new NumericDocValuesField(field, number));
    }

    static byte[] json(StoredFields stored, int doc) throws IOException {
        BytesRef json = stored.document(doc, Set.of(JSON)).getBinaryValue(JSON);
        return Arrays.copyOfRange(json.bytes, json.offset, json.offset + json.length);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
