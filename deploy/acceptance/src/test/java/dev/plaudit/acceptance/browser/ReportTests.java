package dev.plaudit.acceptance.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Organizers at the form of a report, beside what {@link StoryTests} tell of them.
 */
@BrowserTest
class ReportTests {

    private static final String LINK = "https://www.youtube.com/watch?v=abcdefghijk";

    @Test
    void whatAPhoneSharesOpensTheFormFilledIn(People people) {
        Person ana = people.signedIn("ana", Device.PHONE);
        // Many programs have no field for the address and put it into the text.
        ana.open(shared(ana, Map.of("title", "A talk about maps", "text", "Worth a look: " + LINK)));
        assertThat(ana.labelled("Title")).hasValue("A talk about maps");
        assertThat(ana.labelled("Summary")).hasValue("Worth a look:");
        assertThat(ana.labelled("Address").first()).hasValue(LINK);
        assertThat(ana.labelled("Kind").locator("option:checked")).hasText("Video");
        ana.keep("share-target");
    }

    @Test
    void whoIsSignedOutSignsInFirstAndNothingThatWasSharedIsLost(People people) {
        Person ana = people.anonymous(Device.PHONE);
        ana.open(shared(ana, Map.of("title", "A talk", "url", LINK)));
        ana.follow("Sign in with Local sign-in");
        ana.giveName("ana");
        ana.awaitAddress("/submit?");
        assertThat(ana.labelled("Title")).hasValue("A talk");
        assertThat(ana.labelled("Address").first()).hasValue(LINK);
    }

    @Test
    void whatMayBeHereAlreadyIsSaidWhileOneTypes(People people) {
        Person ana = people.signedIn("ana");
        ana.open("/submit?kind=video");
        ana.fill(ana.labelled("Address").first(), Story.KNOWN_LINK);
        ana.press("Tab");
        ana.awaitText("This may be here already");
        assertThat(ana.find(AriaRole.LINK, Story.KNOWN_TITLE)).isVisible();
        ana.fill(ana.labelled("Address").first(), LINK);
        ana.press("Tab");
        assertThat(ana.page().getByText("This may be here already")).hasCount(0);
    }

    /**
     * Where a phone goes with what is shared, by the manifest of the page it installed.
     */
    private static String shared(Person person, Map<String, String> values) {
        person.open("/login");
        String manifest = person.page().locator("link[rel=manifest]").getAttribute("href");
        JsonObject target = JsonParser.parseString(person.context().request().get(manifest).text())
            .getAsJsonObject()
            .getAsJsonObject("share_target");
        assertThat(target.get("method").getAsString()).isEqualTo("GET");
        JsonObject names = target.getAsJsonObject("params");
        return target.get("action").getAsString() + values.entrySet()
            .stream()
            .map((value) -> names.get(value.getKey()).getAsString() + "="
                    + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
    }

}
