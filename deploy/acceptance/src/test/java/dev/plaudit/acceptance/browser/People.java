package dev.plaudit.acceptance.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;

import dev.plaudit.acceptance.LivePlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The people of one test, each at a browser of their own.
 */
final class People {

    private final Chromium chromium;

    private final LivePlatform platform = LivePlatform.running();

    private final List<Person> present = new ArrayList<>();

    People(Chromium chromium) {
        this.chromium = chromium;
    }

    Person anonymous() {
        return anonymous(Device.DESKTOP);
    }

    Person anonymous(Device device) {
        return seat(device, device.options());
    }

    /** Signed in; those who sign out or end sessions are {@link #signingIn}. */
    Person signedIn(String name) {
        return signedIn(name, Device.DESKTOP);
    }

    /**
     * Signed in, with the session that this name has had before in this test run if it
     * still lasts, since signing in takes its time.
     */
    Person signedIn(String name, Device device) {
        String visit = this.chromium.visits().get(name);
        if (visit != null) {
            Person person = seat(device, device.options().setStorageState(visit));
            if (person.isSignedIn()) {
                return person;
            }
        }
        Person person = signingIn(name, device);
        this.chromium.visits().put(name, person.context().storageState());
        return person;
    }

    /** Signed in just now, with a session that nobody else has. */
    Person signingIn(String name) {
        return signingIn(name, Device.DESKTOP);
    }

    Person signingIn(String name, Device device) {
        Person person = anonymous(device);
        person.signIn(name);
        return person;
    }

    /** Signed in just now, by the links of our pages. */
    Person fromHome(String name, Device device) {
        Person person = anonymous(device);
        person.signInFromHome(name);
        return person;
    }

    /** Keeps pictures of what each of them sees now. */
    void keep(String name) {
        for (int at = 0; at < this.present.size(); at++) {
            this.present.get(at).keep(name + "-" + at);
        }
    }

    /**
     * Closes all browsers.
     * @throws AssertionError if one of them complained
     */
    void leave() {
        List<String> complaints = new ArrayList<>();
        for (Person person : this.present) {
            complaints.addAll(person.leave());
        }
        this.present.clear();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    private Person seat(Device device, Browser.NewContextOptions options) {
        BrowserContext context = this.chromium.browser()
            .newContext(options.setBaseURL(this.platform.gateway().toString()));
        Person person = new Person(context, this.platform, device);
        this.present.add(person);
        return person;
    }

}
