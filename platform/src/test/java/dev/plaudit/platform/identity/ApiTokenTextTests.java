package dev.plaudit.platform.identity;

import java.security.SecureRandom;
import java.util.Arrays;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the text of API tokens.
 */
class ApiTokenTextTests {

    private static final String ZEROS = "plaudit_" + "0".repeat(43);

    @Test
    void theFormIsFixed() {
        assertThat(ApiTokenText.generate(always(0))).isEqualTo(ZEROS + "3oOHzR");
        assertThat(ApiTokenText.generate(always(0xff)))
            .startsWith("plaudit_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp1");
    }

    @RepeatedTest(20)
    void everyTokenIsWellFormedAndAnother() {
        SecureRandom random = new SecureRandom();
        String token = ApiTokenText.generate(random);
        assertThat(token).matches("plaudit_[0-9A-Za-z]{49}").isNotEqualTo(ApiTokenText.generate(random));
        assertThat(ApiTokenText.isWellFormed(token)).isTrue();
    }

    @Test
    void oneOtherCharacterIsNoticed() {
        String token = ApiTokenText.generate(new SecureRandom());
        for (int at = 0; at < token.length(); at++) {
            char other = (token.charAt(at) == 'x') ? 'y' : 'x';
            assertThat(ApiTokenText.isWellFormed(token.substring(0, at) + other + token.substring(at + 1))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "plaudit_", "ghp_0000000000000000000000000000000000000000000",
            "plaudit_００００００００００００００００００００００００００００００００００００００００００００００００００" })
    void anythingElseIsNone(String text) {
        assertThat(ApiTokenText.isWellFormed(text)).isFalse();
        assertThat(ApiTokenText.isWellFormed(ZEROS + "3oOHzR" + text)).isEqualTo(text.isEmpty());
    }

    @Test
    void theHashIsThatOfTheWholeText() {
        assertThat(ApiTokenText.hash("abc"))
            .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static SecureRandom always(int value) {
        return new SecureRandom() {

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) value);
            }

        };
    }

}
