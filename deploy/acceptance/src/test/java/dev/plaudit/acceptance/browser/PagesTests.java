package dev.plaudit.acceptance.browser;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.plaudit.platform.testing.HtmlChecker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every page is: correct HTML, accessible in either theme, no wider than its window,
 * and silent on the console. Its screenshots are kept.
 */
@BrowserTest
@Execution(ExecutionMode.CONCURRENT)
class PagesTests {

    @BeforeAll
    static void aDigestIsAmended() {
        AmendedDigest.isThere();
    }

    static Stream<Place> places() {
        return Place.all();
    }

    static Stream<Place> lightPlaces() {
        return Place.all().filter(Place::light);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void everybodyCanUseIt(Place place, People people) {
        Person person = place.opened(people);
        Page page = person.page();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(HtmlChecker.errors(person.source())).as("the Nu HTML checker").isEmpty();
        softly.assertThat(Reflow.scrolling(page)).as("scrolls sideways").isEmpty();
        place.shorten(page);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : Device.WIDTHS) {
                Device device = Device.DESKTOP.in(place.locale()).wide(width).in(scheme);
                page.setViewportSize(width, device.height());
                Screenshots.keep(page, place.name(), device);
                // Each theme at one end of the widths: axe is slow, and colours are the
                // same at all.
                if (width == ((scheme == ColorScheme.LIGHT) ? 1440 : 390)) {
                    softly.assertThat(Accessibility.violations(page)).as("axe, %s", scheme).isEmpty();
                }
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lightPlaces")
    void itCostsLittleToOpen(Place place, People people) {
        assertThat(Cost.of(people.anonymous(Device.PHONE), place.path()).excesses()).isEmpty();
    }

}
