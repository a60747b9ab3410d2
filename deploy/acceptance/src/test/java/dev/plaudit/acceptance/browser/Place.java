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
                at("home", "/").isLight(), at("digests", "/digests").isLight(),
                at("digests-zh", "/digests").in("zh-CN"), at("digest", "/digests/2021-q3").isLight(),
                at("digest-amended", "/digests/" + AmendedDigest.SLUG).isLight(),
                at("digest-changes", "/digests/" + AmendedDigest.SLUG + "/changes").isLight(),
                at("digest-changes-zh", "/digests/" + AmendedDigest.SLUG + "/changes").in("zh-CN"),
                at("digest-revision", "/digests/" + AmendedDigest.SLUG + "/revisions/1").isLight(),
                at("login", "/login"), at("subscribe", "/subscribe"), at("achievements", "/achievements").isLight(),
                at("achievements-narrowed", "/achievements?region=india&kind=talk"),
                at("achievements-zh", "/achievements?region=apac").in("zh-CN"),
                at("achievement", "/achievements/30-days-of-ml-volunteers").isLight(),
                at("people", "/people").isLight(), at("person", "/people/aakash-kumar-nain").isLight(),
                at("person-zh", "/people/aakash-kumar-nain").in("zh-CN"), at("events", "/events").isLight(),
                at("events-narrowed", "/events?kind=meetup&when=past"),
                at("event", "/events/machine-learning-competitivo"), at("talks", "/talks").isLight(),
                at("talks-zh", "/talks").in("zh-CN"), at("talk", "/talks/top-1-percent-en-kaggle"),
                at("communities", "/communities").isLight(), at("community", "/communities/tfug-santiago"),
                at("search", "/search?q=tensorflow"), at("statistics", "/statistics?period=2021-Q3"),
                at("statistics-zh", "/statistics?groupBy=country").in("zh-CN"),
                at("api", "/api/docs").oftenRepeats("article:nth-of-type(n+4), nav li:nth-of-type(n+10)"),
                // Organizers'.
                at("login-signed-in", "/login").by("ana"), at("submit", "/submit").by("ana"),
                at("submit-talk", "/submit?kind=talk").by("ana"),
                at("submit-talk-zh", "/submit?kind=talk").by("ana").in("zh-CN"),
                at("submissions", "/submissions").by("ana"), at("import", "/submissions/import").by("ana"),
                at("me", "/me").by("ana"), at("me-memberships", "/me/memberships").by("ana"),
                at("me-notifications", "/me/notifications").by("ana"), at("me-sign-ins", "/me/sign-ins").by("ana"),
                at("me-tokens", "/me/tokens").by("ana"), at("me-data", "/me/data").by("ana"),
                at("me-erase", "/me/erase").by("ana"),
                // Managers'.
                at("review", "/review").by("mia"), at("review-zh", "/review").by("mia").in("zh-CN"),
                at("memberships", "/review/memberships?state=confirmed").by("max"),
                at("claims", "/review/claims").by("mia"), at("merges", "/review/merges?q=a").by("max"),
                at("decisions", "/review/decisions").by("max"),
                // Curators'.
                at("curate", "/curate").by("cal"), at("digest-edit", "/digests/2021-q3/edit").by("cal"),
                at("digest-about", "/digests/2021-q3/edit/about").by("cal"),
                at("digest-publish", "/digests/2021-q3/publish").by("cal"),
                // Admins'.
                at("admin", "/admin").by("ada"), at("accounts", "/admin/accounts").by("ada"),
                at("kinds", "/admin/kinds").by("ada"), at("kind", "/admin/kinds/talk").by("ada"),
                at("regions", "/admin/regions").by("ada"), at("audit", "/admin/audit").by("ada"),
                at("webhooks", "/admin/webhooks").by("ada"), at("outboxes", "/admin/outboxes").by("ada"),
                at("imports", "/admin/imports").by("ada"));
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
