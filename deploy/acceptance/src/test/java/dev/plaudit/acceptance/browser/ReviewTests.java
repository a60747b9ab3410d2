package dev.plaudit.acceptance.browser;

import java.time.Duration;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import dev.plaudit.acceptance.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Managers at the queue.
 */
@BrowserTest
class ReviewTests {

    private final String word = "queue" + UUID.randomUUID().toString().replace("-", "");

    private final String queue = "/review?q=" + this.word;

    @Test
    void theQueueIsWorkedOffWithKeysAlone(People people) {
        submitted("First " + this.word);
        submitted("Second " + this.word);
        submitted("Third " + this.word);
        Person mia = people.signedIn("mia");
        mia.open(this.queue);
        mia.press("j");
        mia.awaitHeading("First " + this.word);
        mia.press("a");
        mia.awaitText("Approved.");
        mia.press("u");
        mia.awaitText("The decision was taken back.");
        mia.awaitHeading("First " + this.word);
        mia.press("j");
        mia.awaitHeading("Second " + this.word);
        mia.press("c");
        mia.type("Please add the slides");
        mia.press("Control+Enter");
        mia.awaitText("Changes were asked for.");
        mia.press("?");
        assertThat(mia.find(AriaRole.DIALOG, "Keys")).isVisible();
        mia.press("Escape");
        mia.open(this.queue + "&state=held");
        mia.awaitText("1 submission waits");
    }

    @Test
    void whatWasDecidedTakesEffectAfterTenSecondsAndLettersAreLeftAloneWhileOneWrites(People people) {
        String id = submitted("Aj " + this.word);
        Person mia = people.signedIn("mia");
        mia.open("/review/" + id);
        mia.labelled("Say something").focus();
        mia.type("aaa jjj");
        assertThat(mia.labelled("Say something")).hasValue("aaa jjj");
        mia.open("/review/" + id + "?q=" + this.word);
        mia.page()
            .locator("#decide")
            .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Approve"))
            .click();
        mia.awaitText("Approved.");
        Person reader = people.anonymous();
        await().atMost(Duration.ofSeconds(30))
            .until(() -> reader.context().request().get("/api/v1/achievements/" + id).ok());
    }

    @Test
    void allOfItWorksWithoutScripts(People people) {
        String id = submitted("Plain " + this.word);
        Person mia = people.signedIn("mia", Device.PHONE.withoutScripts());
        mia.open(this.queue);
        mia.follow("Plain " + this.word);
        Page page = mia.page();
        mia.expect("status of 422");
        page.locator("#decide button[value=reject]").click();
        assertThat(page.locator("[role=alert]").first()).isVisible();
        page.locator("#reason").fill("It is somebody else's");
        page.locator("#decide button[value=reject]").click();
        mia.awaitText("Rejected.");
        mia.push("Undo");
        mia.awaitText("The decision was taken back.");
        mia.open(this.queue);
        page.locator("input[name=item][value^='" + id + "']").check();
        page.locator(".bar button[value=approve]").click();
        mia.awaitText("Decided about all of them.");
    }

    private String submitted(String title) {
        Visitor ana = Visitor.signedIn("ana");
        String id = ana
            .done(201, "POST", "/api/v1/me/achievements",
                    """
                            {"title": "%s", "summary": "Eighty people came.", "kind": "talk", "countries": ["SG"], "region": "apac",
                             "date": "2026-09-12", "links": [{"url": "https://talks.example/%s"}]}"""
                        .formatted(title, UUID.randomUUID()))
            .get("id")
            .asString();
        String mine = "/api/v1/me/achievements/" + id;
        ana.done(200, "POST", mine + "/submit", "", "If-Match", ana.tag(mine));
        return id;
    }

}
