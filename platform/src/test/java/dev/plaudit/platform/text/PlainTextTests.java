package dev.plaudit.platform.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlainText}.
 */
class PlainTextTests {

    @ParameterizedTest
    @CsvSource({ "Vertex AI, vertex-ai", "TFUG São Paulo, tfug-sao-paulo", "Zoë Ångström, zoe-angstrom",
            "  --Hello__World!! , hello-world", "C++ & C#, c-c", "ﬁne ＡＩ, fine-ai", "İstanbul, istanbul", "机器学习, 机器学习",
            "機械学習 ガイド, 機械学習-ガイド", "머신 러닝, 머신-러닝", "مرحبا بالعالم, مرحبا-بالعالم", "हिन्दी, हिन्दी", "Йога, йога",
            "Tiếng Việt, tieng-viet", "2021-Q3, 2021-q3" })
    void aShortNameKeepsLettersAndDigits(String text, String slug) {
        assertThat(PlainText.slug(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "!?", "🎉" })
    void aTextWithoutLettersHasNoShortName(String text) {
        assertThat(PlainText.slug(text)).isEmpty();
    }

    @Test
    void composedAndDecomposedTextHaveTheSameShortName() {
        assertThat(PlainText.slug("ガ")).isEqualTo(PlainText.slug("カ\u3099")).isNotEqualTo(PlainText.slug("カ"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 7, 8, 0xb, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0x202a, 0x202e, 0x2066, 0x2069 })
    void controlsAndChangesOfDirectionAreForbidden(int codePoint) {
        assertThat(PlainText.forbidden("a" + Character.toString(codePoint) + "b")).hasValue(codePoint);
    }

    @Test
    void halvesOfPairsAreForbidden() {
        assertThat(PlainText.forbidden("a\ud83c")).hasValue(0xd83c);
        assertThat(PlainText.forbidden("\udf89a")).hasValue(0xdf89);
        assertThat(PlainText.forbidden("\udf89\ud83c")).hasValue(0xdf89);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "two\r\nlines\tand a tab", "🎉👩‍💻", "שלום", "مرحبا", "a\u200db", "\u00a0\u2029" })
    void ordinaryTextIsAllowed(String text) {
        assertThat(PlainText.forbidden(text)).isEmpty();
    }

    @Test
    void equalTextsBecomeEqualStrings() {
        assertThat(PlainText.composed("cafe\u0301")).isEqualTo("café");
        assertThat(PlainText.composed("\u1112\u1161\u11ab")).isEqualTo("한");
        assertThat(PlainText.composed("ＡＩ ﬁ")).isEqualTo("ＡＩ ﬁ");
    }

    @Test
    void whatOthersWroteIsCleaned() {
        String cleaned = PlainText.cleaned("a\u0000b\u202Ec\u2066d\uD800e\u007F f\tg\u0301\n😀");
        assertThat(cleaned).isEqualTo("abcde f\tǵ\n😀");
        assertThat(PlainText.forbidden(cleaned)).isEmpty();
    }

}
