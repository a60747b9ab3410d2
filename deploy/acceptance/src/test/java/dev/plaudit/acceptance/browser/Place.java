package dev.plaudit.acceptance.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page as somebody opens it, which is checked for all that every page has to be. A new
 * page is a new line in {@link #all()}.
 *
 * @param name of its screenshots
 * @param path at the gateway
 * @param who the sign-in name of whoever looks; nobody's where it is null
 * @param locale the language asked for
 * @param light whether it has to keep to the limits of {@link Cost}
 * @param repeats what there is so much of that some is enough: a CSS selector of the
 * rest, which is removed before what is slow
 */
record Place(String name, String path, @Nullable String who, String locale, boolean light, @Nullable String repeats) {

    static Stream<Place> all() {
        return Stream.of(
                // Everybody's.
                at("home", "/"), at("digests", "/digests").isLight(), at("digests-zh", "/digests").in("zh-CN"),
                at("digest", "/digests/2021-q3"), at("login", "/login"),
                at("api", "/api/docs").oftenRepeats("article:nth-of-type(n+4), nav li:nth-of-type(n+10)"),
                // Those of people who are signed in.
                at("login-signed-in", "/login").by("ana"));
    }

    private static Place at(String name, String path) {
        return new Place(name, path, null, "en", false, null);
    }

    private Place by(String signInName) {
        return new Place(this.name, this.path, signInName, this.locale, this.light, this.repeats);
    }

    private Place in(String language) {
        return new Place(this.name, this.path, this.who, language, this.light, this.repeats);
    }

    private Place isLight() {
        return new Place(this.name, this.path, this.who, this.locale, true, this.repeats);
    }

    private Place oftenRepeats(String selector) {
        return new Place(this.name, this.path, this.who, this.locale, this.light, selector);
    }

    /** Somebody who has opened it. */
    Person opened(People people) {
        Device device = Device.DESKTOP.in(this.locale);
        Person person = (this.who != null) ? people.signedIn(this.who, device) : people.anonymous(device);
        return person.open(this.path);
    }

    /** Leaves of what repeats itself as much as is looked at. */
    void shorten(Page page) {
        if (this.repeats != null) {
            page.evaluate("(all) => document.querySelectorAll(all).forEach((one) => one.remove())", this.repeats);
        }
    }

    @Override
    public String toString() {
        return this.name;
    }

}
