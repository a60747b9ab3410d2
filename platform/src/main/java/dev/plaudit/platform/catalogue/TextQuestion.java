package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Turns what somebody typed into a query. There is no syntax: each stretch without space
 * must stand in the title or in the body, as a phrase.
 */
final class TextQuestion {

    private static final float TITLE_WEIGHT = 3;

    private final Analyzer analysis;

    TextQuestion(Analyzer analysis) {
        this.analysis = analysis;
    }

    Query query(CatalogueQuery.Sought sought) {
        List<List<Place>> phrases = Stream.of(sought.words().split("[\\s\\p{Z}]+"))
            .map(this::phrase)
            .filter((phrase) -> !phrase.isEmpty())
            .toList();
        if (phrases.isEmpty()) {
            return new MatchNoDocsQuery("nothing to look for");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int at = 0; at < phrases.size(); at++) {
            boolean begun = sought.begun() && at == phrases.size() - 1;
            all.add(begun ? begun(phrases.get(at)) : anywhere(phrases.get(at)), Occur.MUST);
        }
        return all.build();
    }

    /** Who has the word itself comes before who has a longer one. */
    private static Query begun(List<Place> phrase) {
        Query title = new BoostQuery(begun(Fields.TITLE, phrase), TITLE_WEIGHT);
        return new BooleanQuery.Builder().add(anywhere(phrase), Occur.SHOULD)
            .add(new DisjunctionMaxQuery(List.of(title, begun(Fields.BODY, phrase)), 0.1f), Occur.SHOULD)
            .build();
    }

    private static Query begun(String field, List<Place> phrase) {
        Query last = new PrefixQuery(new Term(field, phrase.getLast().term()));
        List<Place> whole = phrase.subList(0, phrase.size() - 1);
        return whole.isEmpty() ? last
                : new BooleanQuery.Builder().add(phrase(field, whole), Occur.MUST).add(last, Occur.MUST).build();
    }

    private static Query anywhere(List<Place> phrase) {
        Query title = new BoostQuery(phrase(Fields.TITLE, phrase), TITLE_WEIGHT);
        return new DisjunctionMaxQuery(List.of(title, phrase(Fields.BODY, phrase)), 0.1f);
    }

    private static Query phrase(String field, List<Place> places) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        places.forEach((place) -> phrase.add(new Term(field, place.term()), place.position()));
        return phrase.build();
    }

    /**
     * The terms of a stretch at the positions that the index gives them. Of a pair of
     * characters and the characters themselves only the pair is asked for, being rarer.
     */
    private List<Place> phrase(String stretch) {
        List<Place> places = new ArrayList<>();
        try (TokenStream terms = this.analysis.tokenStream(Fields.BODY, stretch)) {
            var term = terms.addAttribute(CharTermAttribute.class);
            var step = terms.addAttribute(PositionIncrementAttribute.class);
            var type = terms.addAttribute(TypeAttribute.class);
            int position = -1;
            int pairedUpTo = -1;
            terms.reset();
            while (terms.incrementToken()) {
                position += step.getPositionIncrement();
                boolean pair = type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
                if (pair && !places.isEmpty() && places.getLast().position() == position) {
                    places.removeLast();
                }
                if (pair || position > pairedUpTo) {
                    places.add(new Place(term.toString(), position));
                }
                pairedUpTo = pair ? position + 1 : pairedUpTo;
            }
            terms.end();
        }
        catch (IOException ex) {
            throw new IllegalStateException("Text in memory cannot fail to be read", ex);
        }
        return places;
    }

    private record Place(String term, int position) {
    }

}
