package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Adds up the measures of all matches of a query. All names share two fields, since an
 * index never forgets a field and names may be anybody's.
 */
final class Sums {

    private Sums() {
    }

    static Map<String, Sum> of(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<String, Sum> sums = new TreeMap<>();
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Scorer matches = weight.scorer(segment);
            if (matches != null) {
                addAll(matches.iterator(), segment.reader(), sums);
            }
        }
        return sums;
    }

    static long add(long one, long other) {
        long sum = one + other;
        return (sum < 0) ? Long.MAX_VALUE : sum;
    }

    /**
     * Adds by number within a segment and looks each name up once.
     */
    private static void addAll(DocIdSetIterator matches, LeafReader reader, Map<String, Sum> sums) throws IOException {
        Bits live = reader.getLiveDocs();
        SortedSetDocValues names = DocValues.getSortedSet(reader, Fields.MEASURES);
        BinaryDocValues numbers = DocValues.getBinary(reader, Fields.MEASURED);
        long[] totals = new long[Math.toIntExact(names.getValueCount())];
        long[] entries = new long[totals.length];
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            if ((live == null || live.get(doc)) && names.advanceExact(doc) && numbers.advanceExact(doc)) {
                BytesRef bytes = numbers.binaryValue();
                ByteBuffer values = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
                for (int i = 0; i < names.docValueCount(); i++) {
                    int name = (int) names.nextOrd();
                    totals[name] = add(totals[name], values.getLong());
                    entries[name]++;
                }
            }
        }
        for (int name = 0; name < totals.length; name++) {
            if (entries[name] > 0) {
                sums.merge(names.lookupOrd(name).utf8ToString(), new Sum(totals[name], entries[name]), Sum::plus);
            }
        }
    }

}
