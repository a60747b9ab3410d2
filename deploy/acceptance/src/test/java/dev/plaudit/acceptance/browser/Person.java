package dev.plaudit.acceptance.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;

import dev.plaudit.acceptance.LivePlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody at a browser, who finds things as people do: by what they are and are called.
 * Everything waits until what it is about is there, at most {@value #PATIENCE} ms.
 */
final class Person {

    static final int PATIENCE = 10_000;

    /** A decision of a manager can be taken back for ten seconds. */
    private static final Duration EFFECT = Duration.ofSeconds(40);

    private final BrowserContext context;

    private final LivePlatform platform;

    private final Watch watch;

    private final Page page;

    private final Device device;

    private final Hands hands;

    private @Nullable Response shown;

    Person(BrowserContext context, LivePlatform platform, Device device) {
        this.context = context;
        this.platform = platform;
        this.device = device;
        this.watch = new Watch(context, platform);
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        this.hands = device.mouse() ? new Pointer() : new Typist(this.page);
    }

    /** Opens a page, which must be there. */
    Person open(String path) {
        Response response = this.page.navigate(path);
        assertThat(response.status()).as("status of %s", path).isEqualTo(200);
        this.shown = response;
        return this;
    }

    /** Opens a page and must get this status. */
    Person openInVain(String path, int status) {
        expect("console: Failed to load resource: the server responded with a status of " + status);
        assertThat(this.page.navigate(path).status()).as("status of %s", path).isEqualTo(status);
        return this;
    }

    void follow(String link) {
        click(AriaRole.LINK, link);
    }

    void push(String button) {
        click(AriaRole.BUTTON, button);
    }

    /** Opens what is folded, if it is. */
    void unfold(String summary) {
        Locator closed = this.page.locator("details:not([open]) > summary")
            .filter(new Locator.FilterOptions().setHasText(summary));
        if (closed.count() > 0) {
            click(closed);
        }
    }

    void click(AriaRole role, String name) {
        click(find(role, name));
    }

    void click(Locator what) {
        this.hands.press(what);
    }

    void fill(String label, String text) {
        fill(labelled(label), text);
    }

    /** Writes what is to stand in a field instead of all that does. */
    void fill(Locator field, String text) {
        this.hands.fill(field, text);
    }

    /** Chooses from a list. */
    void choose(String label, String option) {
        this.hands.choose(labelled(label), option);
    }

    void tick(String label) {
        this.hands.tick(labelled(label));
    }

    void attach(String label, Path file) {
        this.hands.attach(labelled(label), file);
    }

    /**
     * Presses keys one after the other, named as in {@code Tab}, {@code Shift+Tab},
     * {@code j}.
     */
    void press(String... keys) {
        for (String key : keys) {
            this.page.keyboard().press(key);
        }
    }

    /** Types into whatever has the focus. */
    void type(String text) {
        this.page.keyboard().type(text);
    }

    void awaitText(String text) {
        assertThat(this.page.getByText(text).first()).isVisible();
    }

    /** Waits for what takes effect elsewhere: loads the page anew until it is there. */
    void awaitInTime(Locator there) {
        await().atMost(EFFECT).until(() -> {
            if (!there.isVisible()) {
                this.page.reload();
            }
            return there.isVisible();
        });
    }

    void awaitHeading(String name) {
        assertThat(find(AriaRole.HEADING, name)).isVisible();
    }

    /** Waits until the address at the gateway begins with this. */
    void awaitAddress(String path) {
        this.page.waitForURL((url) -> url.startsWith(this.platform.gateway() + path));
    }

    Locator find(AriaRole role, String name) {
        return this.page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator labelled(String label) {
        return this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The document last opened by address, as it was served. */
    String source() {
        if (this.shown == null) {
            throw new IllegalStateException("Nothing has been opened");
        }
        return this.shown.text();
    }

    /** For all that is not here. */
    Page page() {
        return this.page;
    }

    BrowserContext context() {
        return this.context;
    }

    Device device() {
        return this.device;
    }

    /** What the browser will complain of on purpose: a regular expression. */
    void expect(String complaint) {
        this.watch.expect(complaint);
    }

    /** Signs in at the local provider; the password is the name. */
    void signIn(String name) {
        this.page.navigate("/oauth2/authorization/local");
        giveName(name);
    }

    /** Goes to the local provider by the links of our pages. */
    void signInFromHome(String name) {
        open("/");
        follow("Sign in");
        follow("Sign in with Local sign-in");
        giveName(name);
    }

    /** As the pages have it; from then on nobody is signed in with this browser. */
    void signOut() {
        follow("Sign out");
        push("Sign out");
        assertThat(find(AriaRole.LINK, "Sign in")).isVisible();
        assertThat(isSignedIn()).as("is signed in").isFalse();
    }

    /** At the local provider; the password is the name. */
    void giveName(String name) {
        fill("Sign-in name", name);
        fill("Password", name);
        push("Sign in");
        awaitAddress("/");
        assertThat(isSignedIn()).as("%s is signed in", name).isTrue();
    }

    boolean isSignedIn() {
        return this.context.request().get("/api/v1/me").ok();
    }

    /** Keeps a picture of the page as this person sees it now. */
    void keep(String name) {
        String how = !this.device.scripts() ? "without-scripts" : this.device.mouse() ? "mouse" : "keyboard";
        Screenshots.keep(this.page, "%s-%s".formatted(name, how), this.device);
    }

    /** Closes the browser. */
    List<String> leave() {
        this.context.close();
        return this.watch.complaints();
    }

}
