package dev.plaudit.acceptance.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Curators at a digest.
 */
@BrowserTest
class CurateTests {

    private final String slug = "d-" + UUID.randomUUID();

    @Test
    void itemsAreMovedWithKeysAndTheFocusStaysOnThem(People people) {
        Person cal = people.signedIn("cal");
        compose(cal);
        Page page = cal.page();
        List<String> before = items(page, "apac");
        String first = before.getFirst();

        page.locator("#name-" + first).focus();
        cal.press("Alt+ArrowDown", "Alt+ArrowDown");
        cal.awaitText("is now 3 of");
        assertThat(items(page, "apac").subList(0, 3)).containsExactly(before.get(1), before.get(2), first);
        assertThat(page.locator("#name-" + first)).isFocused();

        cal.press("Alt+ArrowRight");
        cal.awaitText("is now 1 of");
        assertThat(items(page, "india").getFirst()).isEqualTo(first);
        assertThat(page.locator("#name-" + first)).isFocused();
    }

    @Test
    void itemsAreDragged(People people) {
        Person cal = people.signedIn("cal");
        compose(cal);
        Page page = cal.page();
        List<String> before = items(page, "apac");
        Locator first = page.locator("#item-" + before.getFirst());
        first.evaluate("(item) => item.scrollIntoView({block: 'center', behavior: 'instant'})");
        BoundingBox from = page.locator("#item-" + before.get(1) + " .grip").boundingBox();
        BoundingBox to = first.boundingBox();

        page.mouse().move(from.x + 8, from.y + 8);
        page.mouse().down();
        page.mouse().move(to.x + 30, to.y + 40, new Mouse.MoveOptions().setSteps(15));
        page.mouse().move(to.x + 30, to.y + 6, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();

        cal.awaitText("is now 1 of");
        assertThat(items(page, "apac").subList(0, 2)).containsExactly(before.get(1), before.getFirst());
    }

    @Test
    void aDigestIsComposedPublishedAndTakenBackWithoutScripts(People people) {
        Person cal = people.signedIn("cal", Device.PHONE.withoutScripts());
        compose(cal);
        Page page = cal.page();
        String first = items(page, "apac").getFirst();
        page.locator("#down-" + first).click();
        cal.awaitText("is now 2 of");
        page.locator("#name-" + first).click();
        cal.fill("Text", "In *our* words");
        cal.push("Save");
        cal.awaitText("Saved.");
        cal.open("/digests/" + this.slug + "/preview");
        assertThat(page.locator("#article em")).hasText("our");
        cal.open("/digests/" + this.slug + "/publish");
        cal.push("Publish");
        cal.awaitText("The digest is published.");

        Person reader = people.anonymous();
        reader.open("/digests/" + this.slug);
        assertThat(reader.page().locator("article em").first()).hasText("our");

        cal.fill("Why", "It was a trial");
        cal.push("Take the digest back");
        cal.awaitText("The digest is withdrawn.");
    }

    private void compose(Person cal) {
        cal.open("/curate");
        cal.fill("Title", "A digest of ours");
        cal.fill("Period", "2021-Q3");
        cal.fill("Address", this.slug);
        cal.push("Begin the digest");
        cal.page().locator("form[action$='/compose'] button").click();
        cal.awaitText("Composed.");
    }

    private static List<String> items(Page page, String section) {
        return page.locator(".items[data-section=" + section + "] > li")
            .all()
            .stream()
            .map((item) -> item.getAttribute("data-item"))
            .toList();
    }

}
