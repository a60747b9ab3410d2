package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * What is counted among all matches of a query.
 *
 * @param total the matches
 * @param facets for each filter how many matches carry which value, the most frequent
 * first, then by value
 */
record Counts(long total, Map<String, Map<String, Long>> facets) {

    private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST = Map.Entry
        .<String, Long>comparingByValue(Comparator.reverseOrder())
        .thenComparing(Map.Entry.comparingByKey());

    static Counts of(IndexSearcher searcher, Query query, List<String> filters, int most) throws IOException {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String filter : filters) {
            facets.put(filter, facet(searcher, query, Fields.filter(filter), most));
        }
        return new Counts(searcher.count(query), facets);
    }

    private static Map<String, Long> facet(IndexSearcher searcher, Query query, String field, int most)
            throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<String, Long> found = new HashMap<>();
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Scorer matches = weight.scorer(segment);
            if (matches != null) {
                count(matches.iterator(), segment.reader().getLiveDocs(),
                        DocValues.getSortedSet(segment.reader(), field), found);
            }
        }
        Map<String, Long> facet = new LinkedHashMap<>();
        found.entrySet()
            .stream()
            .sorted(MOST_FREQUENT_FIRST)
            .limit(most)
            .forEach((value) -> facet.put(value.getKey(), value.getValue()));
        return facet;
    }

    /**
     * Counts by number within a segment and looks each value up once.
     */
    private static void count(DocIdSetIterator matches, Bits live, SortedSetDocValues values, Map<String, Long> found)
            throws IOException {
        long[] counts = new long[Math.toIntExact(values.getValueCount())];
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                found.merge(values.lookupOrd(value).utf8ToString(), counts[value], Long::sum);
            }
        }
    }

}
