package dev.plaudit.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * What somebody looks at pages with. Motion is reduced, so that what is looked at stands
 * still.
 *
 * @param locale the language asked for, as in {@code en} or {@code zh-CN}
 * @param scripts whether JavaScript is on
 * @param mouse whether there is one; without, the keyboard alone is used
 * @param width of the window, in CSS pixels
 * @param scheme light or dark
 */
record Device(String locale, boolean scripts, boolean mouse, int width, ColorScheme scheme) {

    static final Device DESKTOP = new Device("en", true, true, 1440, ColorScheme.LIGHT);

    static final Device TABLET = DESKTOP.wide(820);

    static final Device PHONE = DESKTOP.wide(390);

    /** The widths at which pages are looked at, from phone to desktop. */
    static final int[] WIDTHS = { 390, 820, 1440 };

    private static final int HEIGHT = 900;

    Device wide(int pixels) {
        return new Device(this.locale, this.scripts, this.mouse, pixels, this.scheme);
    }

    Device in(String language) {
        return new Device(language, this.scripts, this.mouse, this.width, this.scheme);
    }

    Device dark() {
        return in(ColorScheme.DARK);
    }

    Device in(ColorScheme theme) {
        return new Device(this.locale, this.scripts, this.mouse, this.width, theme);
    }

    Device withoutScripts() {
        return new Device(this.locale, false, this.mouse, this.width, this.scheme);
    }

    Device withoutMouse() {
        return new Device(this.locale, this.scripts, false, this.width, this.scheme);
    }

    int height() {
        return HEIGHT;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale(this.locale)
            .setTimezoneId("UTC")
            .setJavaScriptEnabled(this.scripts)
            .setViewportSize(this.width, HEIGHT)
            .setColorScheme(this.scheme)
            .setReducedMotion(ReducedMotion.REDUCE);
    }

}
