package dev.plaudit.acceptance.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page with the keyboard alone.
 */
@BrowserTest
@Execution(ExecutionMode.CONCURRENT)
class KeyboardTests {

    @BeforeAll
    static void aDigestIsAmended() {
        AmendedDigest.isThere();
    }

    static Stream<Place> places() {
        return Place.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void allIsReachedAndShowsWhereOneIs(Place place, People people) {
        Page page = place.opened(people).page();
        place.shorten(page);
        assertThat(Keyboard.obstacles(page)).isEmpty();
    }

}
