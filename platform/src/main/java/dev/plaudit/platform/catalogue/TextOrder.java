package dev.plaudit.platform.catalogue;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.util.BytesRef;

/**
 * The order of texts: that of the Unicode Collation Algorithm (UTS 10), in which case and
 * accents only part what is otherwise equal.
 */
final class TextOrder {

    /**
     * Keys end here, which is after some 80 characters: they travel in cursors.
     */
    static final int MAX_KEY_BYTES = 240;

    private static final Collator COLLATOR = Collator.getInstance(ULocale.ROOT).freeze();

    private TextOrder() {
    }

    static BytesRef key(String text) {
        RawCollationKey key = COLLATOR.getRawCollationKey(text, null);
        return new BytesRef(key.bytes, 0, Math.min(key.size, MAX_KEY_BYTES));
    }

}
