package dev.plaudit.platform.idempotency;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.platform.problems.BadParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdempotencyKeyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            8e03978e-40d5-43dd-bc93-6894a57f9324   | 8e03978e-40d5-43dd-bc93-6894a57f9324
            "8e03978e-40d5-43dd-bc93-6894a57f9324" | 8e03978e-40d5-43dd-bc93-6894a57f9324
            1                                      | 1
            ~!@#$%^&*(){}[]:;'<>,.?/               | ~!@#$%^&*(){}[]:;'<>,.?/
            a"b\\                                  | a"b\\
            "row 7"                                | row 7
            "a\\"b\\\\c"                           | a"b\\c
            """)
    void aKeyIsPlainOrQuoted(String header, String key) {
        assertThat(IdempotencyKey.of(List.of(header)).text()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\"\"", "\"", "\"a", "\"a\"b", "\"a\\b\"", "two words", "é", "a\u0000", "a\tb",
            "\"é\"", "鍵" })
    void anythingElseIsRefused(String header) {
        assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> IdempotencyKey.of(List.of(header)))
            .withMessageContaining("Idempotency-Key");
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertThat(IdempotencyKey.of(List.of("k".repeat(255))).text()).hasSize(255);
        assertThat(IdempotencyKey.of(List.of("\"" + "k".repeat(255) + "\"")).text()).hasSize(255);
        for (String header : List.of("k".repeat(256), "\"" + "k".repeat(256) + "\"")) {
            assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> IdempotencyKey.of(List.of(header)));
        }
    }

    @Test
    void severalKeysAreNone() {
        assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> IdempotencyKey.of(List.of("a", "a")));
    }

}
