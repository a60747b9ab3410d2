package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/**
 * What the index already holds, to tell news from repeats and latecomers.
 */
final class KnownEntries {

    private final IndexSearcher searcher;

    KnownEntries(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    boolean isChangedBy(CatalogueEntry entry) throws IOException {
        Term id = new Term(Fields.ID, entry.id());
        for (LeafReaderContext segment : this.searcher.getLeafContexts()) {
            LeafReader reader = segment.reader();
            PostingsEnum holders = reader.postings(id, PostingsEnum.NONE);
            if (holders != null) {
                Bits live = reader.getLiveDocs();
                for (int doc = holders.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = holders.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        return isNews(entry, reader, segment.docBase, doc);
                    }
                }
            }
        }
        return true;
    }

    private boolean isNews(CatalogueEntry entry, LeafReader reader, int base, int doc) throws IOException {
        long version = number(reader, Fields.VERSION, doc);
        long updatedAt = number(reader, Fields.UPDATED_AT, doc);
        if (version != entry.version() || updatedAt != entry.updatedAt().toEpochMilli()) {
            return entry.isAtLeastAsNewAs(version, updatedAt);
        }
        return !Arrays.equals(Fields.json(this.searcher.storedFields(), base + doc), Fields.utf8(entry.json()));
    }

    private static long number(LeafReader reader, String field, int doc) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, field);
        return values.advanceExact(doc) ? values.longValue() : 0;
    }

}
