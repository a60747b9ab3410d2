package dev.plaudit.acceptance.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The search field that every page has.
 */
@BrowserTest
class SearchTests {

    private static final String FIELD = "#find";

    private static final String ACTIVE = "aria-activedescendant";

    @Test
    void suggestionsAreChosenWithKeysAlone(People people) {
        Person reader = people.anonymous();
        reader.open("/events");
        Locator field = reader.page().locator(FIELD);
        field.focus();
        reader.type("tensorflow");
        Locator list = reader.find(AriaRole.LISTBOX, "Suggestions");
        assertThat(list).isVisible();
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(reader.page().locator("#find-status")).hasText(Pattern.compile("\\d suggestions"));
        reader.press("ArrowDown", "ArrowDown");
        assertThat(field).hasAttribute(ACTIVE, "find-option-1");
        assertThat(reader.page().locator("#find-option-1")).hasAttribute("aria-selected", "true");
        reader.press("ArrowUp", "ArrowUp");
        assertThat(field).not().hasAttribute(ACTIVE, Pattern.compile(".*"));
        reader.press("Escape");
        assertThat(list).isHidden();
        assertThat(field).hasValue("tensorflow");
        reader.press("Enter");
        reader.awaitAddress("/search?q=tensorflow");
    }

    @Test
    void suggestionThatIsChosenIsOpened(People people) {
        Person reader = people.anonymous();
        reader.open("/talks");
        reader.page().locator(FIELD).focus();
        reader.type("santiago");
        reader.find(AriaRole.OPTION, "TFUG Santiago Communities").click();
        reader.awaitAddress("/communities/tfug-santiago");
    }

    @Test
    void filtersOfAListAreInItsAddress(People people) {
        Person reader = people.anonymous();
        reader.open("/communities");
        reader.choose("Program", "TensorFlow User Groups (4)");
        reader.push("Show");
        reader.awaitText("4 found");
        reader.follow("TFUG Santiago");
        reader.awaitHeading("TFUG Santiago");
    }

}
