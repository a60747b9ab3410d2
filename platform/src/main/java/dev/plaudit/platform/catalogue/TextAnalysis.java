package dev.plaudit.platform.catalogue;

import java.io.Reader;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * How text becomes terms, the same for records and for questions: words by the rules of
 * Unicode (UAX 29) without case, accents, width and English plurals; Chinese, Japanese
 * and Korean as single characters and pairs of neighbours, because their words have no
 * spaces between them or carry endings.
 */
final class TextAnalysis extends Analyzer {

    /**
     * Raised when the terms change, so that catalogues are built anew.
     */
    static final int VERSION = 1;

    private static final int EVERY_CJK_SCRIPT = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        // Before the words are cut: half-width katakana are one script with full-width.
        return new ICUNormalizer2CharFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        ICUTokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream terms = new CJKBigramFilter(new ICUFoldingFilter(words), EVERY_CJK_SCRIPT, true);
        return new TokenStreamComponents(words, new EnglishMinimalStemFilter(new EnglishPossessiveFilter(terms)));
    }

    /**
     * Keeps a phrase from running out of one text into the next.
     */
    @Override
    public int getPositionIncrementGap(String fieldName) {
        return 100;
    }

}
