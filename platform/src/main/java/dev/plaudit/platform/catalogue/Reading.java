package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/**
 * The reading half of a {@link Catalogue}. Each answer comes from one state of the index,
 * whatever is written meanwhile.
 */
final class Reading {

    private static final Sort BY_ID = new Sort(new SortField(Fields.ID, SortField.Type.STRING));

    private final String name;

    private final SearcherManager searchers;

    private final QueryTranslation translation;

    private final CountsCache counts = new CountsCache();

    Reading(CatalogueSchema schema, SearcherManager searchers, TextAnalysis analysis) {
        this.name = schema.name();
        this.searchers = searchers;
        this.translation = new QueryTranslation(schema, new TextQuestion(analysis));
    }

    Optional<byte[]> find(String id) {
        return first(new TermQuery(new Term(Fields.ID, id)));
    }

    Optional<byte[]> findBy(String filter, String value) {
        return first(this.translation.oneOf(filter, List.of(value)));
    }

    private Optional<byte[]> first(Query query) {
        Query live = new BooleanQuery.Builder().add(query, Occur.FILTER)
            .add(QueryTranslation.LIVE, Occur.FILTER)
            .build();
        return with((searcher) -> {
            ScoreDoc[] found = searcher.search(live, 1).scoreDocs;
            return (found.length > 0) ? Optional.of(Fields.json(searcher.storedFields(), found[0].doc))
                    : Optional.empty();
        });
    }

    List<String> ids(String filter, Collection<String> values) {
        Query matches = this.translation.matches(CatalogueQuery.all().where(filter, values));
        return with((searcher) -> {
            int all = Math.max(1, searcher.count(matches));
            List<String> ids = new ArrayList<>();
            for (ScoreDoc match : searcher.search(matches, all, BY_ID).scoreDocs) {
                ids.add(((BytesRef) ((FieldDoc) match).fields[0]).utf8ToString());
            }
            return ids;
        });
    }

    Page page(CatalogueQuery query) {
        return with((searcher) -> page(searcher, query));
    }

    private Page page(IndexSearcher searcher, CatalogueQuery query) throws IOException {
        Query matches = this.translation.matches(query);
        Sort order = this.translation.order(query);
        String selection = this.name + " " + query.selection();
        String cursor = query.cursor();
        FieldDoc after = (cursor != null) ? Cursor.read(cursor, selection, order) : null;
        int oneMore = query.limit() + 1;
        TopFieldDocs found = searcher.search(matches, new TopFieldCollectorManager(order, oneMore, after, oneMore));
        StoredFields stored = searcher.storedFields();
        List<byte[]> items = new ArrayList<>();
        for (ScoreDoc match : List.of(found.scoreDocs).subList(0, Math.min(query.limit(), found.scoreDocs.length))) {
            items.add(Fields.json(stored, match.doc));
        }
        String next = (found.scoreDocs.length < oneMore) ? null
                : Cursor.write(selection, (FieldDoc) found.scoreDocs[query.limit() - 1]);
        Counts counted = this.counts.of(searcher, matches, query.facets());
        return new Page(items, next, counted.total(), counted.facets());
    }

    Map<String, Map<String, Long>> facets(CatalogueQuery query) {
        Query matches = this.translation.matches(query);
        return with((searcher) -> Counts.of(searcher, matches, query.facets(), Integer.MAX_VALUE).facets());
    }

    Map<String, Sum> sums(CatalogueQuery query) {
        Query matches = this.translation.matches(query);
        return with((searcher) -> Sums.of(searcher, matches));
    }

    long size() {
        return with((searcher) -> this.counts.of(searcher, QueryTranslation.LIVE, List.of())).total();
    }

    /**
     * Asks the present state of the index.
     */
    <R> R with(Question<R> question) {
        try {
            IndexSearcher searcher = this.searchers.acquire();
            try {
                return question.ask(searcher);
            }
            finally {
                this.searchers.release(searcher);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @FunctionalInterface
    interface Question<R> {

        R ask(IndexSearcher searcher) throws IOException;

    }

}
