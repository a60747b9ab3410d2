package dev.plaudit.platform.catalogue;

import java.io.Reader;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
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

    /**
     * Folds accents, but of no CJK character: there it would take the voicing marks off
     * kana, and the marks of repetition and of long vowels away.
     */
    private static final Normalizer2 FOLDING = new FilteredNormalizer2(ICUFoldingFilter.NORMALIZER,
            new UnicodeSet("[^[:scx=Han:][:scx=Hiragana:][:scx=Katakana:][:scx=Hangul:]]").freeze());

    /**
     * To UAX 29 the mark of repetition, as in the name Sasaki, is no part of a word; the
     * ideograph of the same meaning is.
     */
    private static final NormalizeCharMap REPETITION = repetition();

    private static NormalizeCharMap repetition() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("々", "仝");
        return map.build();
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        // Before the words are cut: half-width katakana are one script with full-width.
        return new MappingCharFilter(REPETITION, new ICUNormalizer2CharFilter(reader));
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        ICUTokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream terms = new CJKBigramFilter(new ICUFoldingFilter(words, FOLDING), EVERY_CJK_SCRIPT, true);
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
