package dev.plaudit.acceptance.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That what pages are checked with finds what is wrong, shown with pages that are.
 */
@BrowserTest
class CheckingTests {

    private static final String PATH = "/made-up";

    @Test
    void axeFindsTextThatCannotBeRead(People people) {
        Page page = shown(people, "<h1 style='color: #eee; background: #fff'>Pale</h1>").page();
        assertThat(Accessibility.violations(page)).anyMatch((found) -> found.startsWith("color-contrast: h1"));
    }

    @Test
    void axeFindsTargetsThatAreTooSmall(People people) {
        Page page = shown(people,
                "<h1>Small</h1><button style='width: 9px; height: 9px; padding: 0' aria-label='a'></button>"
                        + "<button style='width: 9px; height: 9px; padding: 0' aria-label='b'></button>")
            .page();
        assertThat(Accessibility.violations(page)).anyMatch((found) -> found.startsWith("target-size: button"));
    }

    @Test
    void whatIsTooWideIsFoundAtBothWidths(People people) {
        Page page = shown(people, "<p class='wide' style='width: 900px'>Wide</p>").page();
        assertThat(Reflow.scrolling(page)).hasSize(2).allMatch((found) -> found.contains("p.wide"));
    }

    @Test
    void theKeyboardFindsWhatDoesNotShowItsFocus(People people) {
        Page page = shown(people, "<a href='#a'>Seen</a> <a href='#b' style='outline: none'>Not seen</a>").page();
        assertThat(Keyboard.obstacles(page)).singleElement()
            .asString()
            .startsWith("does not show that it has the focus")
            .contains("Not seen");
    }

    @Test
    void theKeyboardFindsWhatIsCovered(People people) {
        Page page = shown(people, "<a href='#a'>Covered</a>"
                + "<div style='position: fixed; inset: 0; background: #fff'>Everything else</div>")
            .page();
        assertThat(Keyboard.obstacles(page)).singleElement().asString().startsWith("has the focus and cannot be seen");
    }

    @Test
    void theKeyboardFindsTraps(People people) {
        Page page = shown(people, "<button onkeydown='event.preventDefault()'>Trap</button> <a href='#b'>Behind it</a>")
            .page();
        assertThat(Keyboard.obstacles(page)).singleElement().asString().startsWith("is never reached");
    }

    @Test
    void shiftsAndBytesAreCounted(People people) {
        Person person = people.anonymous(Device.PHONE);
        serve(person, "<p id='late'></p><p>%s</p><script>requestAnimationFrame(() => requestAnimationFrame("
            .formatted("Text. ".repeat(20_000)) + "() => { late.style.height = '200px'; }))</script>");
        assertThat(Cost.of(person, PATH).excesses()).hasSize(2)
            .anyMatch((found) -> found.contains("bytes without images"))
            .anyMatch((found) -> found.startsWith("layout shifts"));
    }

    @Test
    void requestsBeforeThePaintAreCounted(People people) {
        Person person = people.anonymous(Device.PHONE);
        serve(person,
                "<link rel='stylesheet' href='/assets/style.css?1'><link rel='stylesheet' href='/assets/style.css?2'>"
                        + "<link rel='stylesheet' href='/assets/style.css?3'><p>Text</p>");
        assertThat(Cost.of(person, PATH).blocking()).isEqualTo(4);
    }

    @Test
    void theBrowserComplains(People people) {
        Person person = people.anonymous();
        serve(person, "<img src='/no-such-image.png' alt=''><img src='http://elsewhere.invalid/x.png' alt=''>"
                + "<script>console.error('wrong'); throw new Error('thrown')</script>");
        person.open(PATH);
        assertThat(person.leave()).anyMatch((complaint) -> complaint.startsWith("another host: http://elsewhere"))
            .anyMatch((complaint) -> complaint.startsWith("failed: GET http://elsewhere"))
            .anyMatch((complaint) -> complaint.startsWith("console: wrong"))
            .anyMatch((complaint) -> complaint.contains("a status of 404"))
            .anyMatch((complaint) -> complaint.contains("thrown"));
        person.expect("");
    }

    @Test
    void theBrowserComplainsOfWhatTheSecurityPolicyForbids(People people) {
        Person person = people.anonymous().open("/digests");
        person.page().evaluate("""
                () => {
                    const script = document.createElement('script');
                    script.textContent = 'self.ran = true';
                    document.head.append(script);
                }""");
        assertThat(person.leave()).singleElement().asString().contains("Content Security Policy");
        person.expect("");
    }

    @Test
    void whoSignsOutLeavesTheOthersSignedIn(People people) {
        Person ana = people.signedIn("ana");
        Person other = people.signingIn("ana");
        other.open("/login");
        other.page().waitForResponse((answer) -> answer.url().endsWith("/logout"), () -> other.push("Sign out"));
        assertThat(other.isSignedIn()).isFalse();
        assertThat(ana.isSignedIn()).isTrue();
    }

    @Test
    void pagesAreReadWithoutScripts(People people) {
        Person person = people.anonymous(Device.PHONE.withoutScripts().dark());
        serve(person, "<p>Text</p><script>document.body.textContent = 'changed'</script>");
        person.open(PATH);
        person.awaitText("Text");
    }

    private static Person shown(People people, String body) {
        Person person = people.anonymous();
        serve(person, body);
        return person.open(PATH);
    }

    private static void serve(Person person, String body) {
        person.page()
            .route("**" + PATH,
                    (route) -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
                        .setBody("<!doctype html><html lang='en'><title>Made up</title><main>%s</main></html>"
                            .formatted(body))));
    }

}
