package dev.plaudit.highlights.links;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.platform.text.Notation;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalAddressTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/links/canonical-addresses.txt", delimiterString = " => ")
    void addressesOfTheSameHaveOneForm(String pasted, String expected) {
        String canonical = canonical(pasted);
        assertThat(canonical).isEqualTo(expected);
        if (!expected.equals("none")) {
            assertThat(canonical(expected)).as("its own canonical form").isEqualTo(expected);
            assertThat(Notation.isWebAddress(expected)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/links/known-things.txt", delimiterString = " => ")
    void theAddressAloneTellsWhatIsThere(String pasted, String site, String kind, String id) {
        KnownThing thing = CanonicalAddress.of(pasted).orElseThrow().thing();
        assertThat((thing != null) ? Stream.of(thing.site(), thing.kind(), thing.id()) : Stream.of(null, null, null))
            .containsExactlyElementsOf(
                    Stream.of(site, kind, id).map((word) -> word.equals("-") ? null : word).toList());
    }

    @Test
    void everyKindThatIsToldIsOne() {
        JsonNode kinds = new JsonMapper()
            .readTree(Objects.requireNonNull(getClass().getResourceAsStream("/kinds.json")));
        List<String> known = kinds.valueStream().map((kind) -> kind.get("id").asString()).toList();
        assertThat(Sites.known().kinds()).isNotEmpty().isSubsetOf(known);
    }

    @ParameterizedTest
    @CsvSource({ "https://bit.ly/3AbCdEf, true", "http://www.lnkd.in/abc, true", "https://link.medium.com/a, true",
            "https://example.org/a, false", "https://medium.com/a, false" })
    void shortLinksAreKnown(String pasted, boolean expected) {
        assertThat(CanonicalAddress.isShortened(CanonicalAddress.address(pasted).orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://medium.com/", "https://gitlab.com/", "https://www.packtpub.com/",
            "https://www.amazon.com/", "https://www.linkedin.com/posts/", "https://x.com/", "https://example.org/?",
            "https://example.org/#", "https://example.org/amp/amp/" })
    @Timeout(value = 2, unit = TimeUnit.SECONDS)
    void noAddressTakesLong(String start) {
        for (String part : List.of("a/", "-", "a-", "0-", "../", "%2e%2e/", "v=1&", "activity-", "amp/", "%", "é",
                "-activity-1")) {
            String pasted = (start + part.repeat(2000)).substring(0, Notation.LONGEST_ADDRESS);
            assertThat(CanonicalAddress.of(pasted).map(CanonicalAddress::text).map(String::length).orElse(0))
                .isLessThan(3 * Notation.LONGEST_ADDRESS);
        }
    }

    @Test
    void aLinkIsNoLongerThanItMayBe() {
        String longest = "https://example.org/" + "a".repeat(Notation.LONGEST_ADDRESS - 20);
        assertThat(canonical(longest)).isEqualTo(longest);
        assertThat(canonical(longest + "a")).isEqualTo("none");
        assertThat(canonical("https://example.org/" + "é".repeat(400))).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org/\u0000", "https://example.org/a\nb", "https://exam\tple.org/",
            "https://example.org/\u0085" })
    void controlCharactersAreInNoAddress(String pasted) {
        assertThat(CanonicalAddress.of(pasted)).isEmpty();
    }

    private static String canonical(String pasted) {
        return CanonicalAddress.of(pasted).map(CanonicalAddress::text).orElse("none");
    }

}
