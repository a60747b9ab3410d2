package dev.plaudit.acceptance.browser;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page with the keyboard alone.
 */
@BrowserTest
class KeyboardTests {

    static Stream<Place> places() {
        return Place.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void allIsReachedAndShowsWhereOneIs(Place place, People people) {
        assertThat(Keyboard.obstacles(place.opened(people).page())).isEmpty();
    }

}
