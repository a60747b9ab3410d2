package dev.plaudit.acceptance.browser;

import java.util.stream.Stream;

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
 */
record Place(String name, String path, @Nullable String who, String locale, boolean light) {

    static Stream<Place> all() {
        return Stream.of(at("curate", "/curate").by("cal"), at("digest-edit", "/digests/2021-q3/edit").by("cal"),
                at("digest-about", "/digests/2021-q3/edit/about").by("cal"),
                at("digest-publish", "/digests/2021-q3/publish").by("cal"), at("home", "/"),
                at("digests", "/digests").isLight(), at("digests-zh", "/digests").in("zh-CN"),
                at("digest", "/digests/2021-q3"), at("login", "/login"), at("login-signed-in", "/login").by("ana"),
                at("events", "/events").isLight(), at("events-narrowed", "/events?kind=meetup&when=past"),
                at("event", "/events/machine-learning-competitivo"), at("talks", "/talks").isLight(),
                at("talks-zh", "/talks").in("zh-CN"), at("talk", "/talks/top-1-percent-en-kaggle"),
                at("communities", "/communities").isLight(), at("community", "/communities/tfug-santiago"),
                at("search", "/search?q=tensorflow"), at("statistics", "/statistics?period=2021-Q3"),
                at("statistics-zh", "/statistics?groupBy=country").in("zh-CN"), at("api", "/api/docs"));
    }

    private static Place at(String name, String path) {
        return new Place(name, path, null, "en", false);
    }

    private Place by(String signInName) {
        return new Place(this.name, this.path, signInName, this.locale, this.light);
    }

    private Place in(String language) {
        return new Place(this.name, this.path, this.who, language, this.light);
    }

    private Place isLight() {
        return new Place(this.name, this.path, this.who, this.locale, true);
    }

    /** Somebody who has opened it. */
    Person opened(People people) {
        Device device = Device.DESKTOP.in(this.locale);
        Person person = (this.who != null) ? people.signedIn(this.who, device) : people.anonymous(device);
        return person.open(this.path);
    }

    @Override
    public String toString() {
        return this.name;
    }

}
