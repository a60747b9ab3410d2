package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The counts of recent queries for as long as the catalogue stays as it is, since all
 * pages of a list share them.
 */
final class CountsCache {

    private static final int MAX_FACET_VALUES = 100;

    private static final int MAX_ENTRIES = 500;

    private volatile Generation current = new Generation(new Object(), new ConcurrentHashMap<>());

    Counts of(IndexSearcher searcher, Query query, List<String> facets) throws IOException {
        Map<Key, Counts> known = generation(searcher).counts();
        Key key = new Key(query, facets);
        Counts counts = known.get(key);
        if (counts == null) {
            counts = Counts.of(searcher, query, facets, MAX_FACET_VALUES);
            if (known.size() < MAX_ENTRIES) {
                known.put(key, counts);
            }
        }
        return counts;
    }

    private Generation generation(IndexSearcher searcher) {
        Generation generation = this.current;
        if (generation.reader() != searcher.getIndexReader()) {
            generation = new Generation(searcher.getIndexReader(), new ConcurrentHashMap<>());
            this.current = generation;
        }
        return generation;
    }

    private record Key(Query query, List<String> facets) {
    }

    private record Generation(Object reader, Map<Key, Counts> counts) {
    }

}
