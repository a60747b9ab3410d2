package dev.plaudit.platform.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Says in Lucene's words what a query asks.
 */
final class QueryTranslation {

    private static final Query TOMBSTONE = new TermQuery(new Term(Fields.DELETED, "true"));

    /**
     * Every record that is not deleted.
     */
    static final Query LIVE = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER)
        .add(TOMBSTONE, Occur.MUST_NOT)
        .build();

    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

    private final CatalogueSchema schema;

    private final TextQuestion question;

    QueryTranslation(CatalogueSchema schema, TextQuestion question) {
        this.schema = schema;
        this.question = question;
    }

    Query matches(CatalogueQuery query) {
        Query wanted = wanted(query);
        Instant since = query.updatedSince();
        if (since == null) {
            return wanted;
        }
        Query withDeletions = isForSome(query) ? wanted
                : new BooleanQuery.Builder().add(wanted, Occur.SHOULD).add(TOMBSTONE, Occur.SHOULD).build();
        Query updated = LongPoint.newRangeQuery(Fields.UPDATED_AT, since.toEpochMilli(), Long.MAX_VALUE);
        return new BooleanQuery.Builder().add(withDeletions, Occur.FILTER).add(updated, Occur.FILTER).build();
    }

    private boolean isForSome(CatalogueQuery query) {
        return query.filters()
            .keySet()
            .stream()
            .flatMap((name) -> this.schema.filter(name).stream())
            .anyMatch(Filter::own);
    }

    private Query wanted(CatalogueQuery query) {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder().add(TOMBSTONE, Occur.MUST_NOT);
        CatalogueQuery.Sought text = query.text();
        wanted.add((text != null) ? this.question.query(text) : new MatchAllDocsQuery(), Occur.MUST);
        query.filters().forEach((name, values) -> wanted.add(oneOf(name, values), Occur.FILTER));
        query.excluded().forEach((name, values) -> wanted.add(oneOf(name, values), Occur.MUST_NOT));
        DateInterval dates = query.dates();
        if (dates != null) {
            wanted.add(LongRange.newIntersectsQuery(Fields.DATES, new long[] { dates.start().toEpochDay() },
                    new long[] { dates.end().toEpochDay() }), Occur.FILTER);
        }
        return wanted.build();
    }

    Query oneOf(String name, Collection<String> values) {
        Filter filter = this.schema.filter(name)
            .orElseThrow(() -> new IllegalArgumentException("There is no filter '%s'".formatted(name)));
        Set<String> spelled = Set.copyOf(values.stream().map(filter::spell).toList());
        List<BytesRef> terms = spelled.stream().map(BytesRef::new).toList();
        return KeywordField.newSetQuery(Fields.filter(name), terms);
    }

    Sort order(CatalogueQuery query) {
        if (query.updatedSince() != null) {
            return new Sort(number(Fields.UPDATED_AT, false), BY_ID);
        }
        Ordering asked = query.ordering();
        if (asked == null && query.text() != null) {
            return new Sort(SortField.FIELD_SCORE, BY_ID);
        }
        Ordering ordering = (asked != null) ? asked : this.schema.defaultOrdering();
        String field = Fields.ordering(ordering.name());
        return new Sort(switch (ordering.type()) {
            case TEXT -> text(field, ordering.descending());
            case NUMBER, DATE -> number(field, ordering.descending());
        }, BY_ID);
    }

    /**
     * Lucene turns absent texts round with the rest, so their place is said the other way
     * round when the greatest comes first.
     */
    private static SortField text(String field, boolean descending) {
        return new SortField(field, SortField.Type.STRING, descending,
                descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
    }

    private static SortField number(String field, boolean descending) {
        return new SortField(field, SortField.Type.LONG, descending, descending ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

}
