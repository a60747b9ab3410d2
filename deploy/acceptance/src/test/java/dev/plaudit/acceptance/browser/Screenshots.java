package dev.plaudit.acceptance.browser;

import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotScale;

/**
 * Pictures of whole pages, kept with what the build leaves behind.
 */
final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    /** As tall as a picture may be; of the API's page it is a small part. */
    private static final int TALLEST = 12_000;

    private Screenshots() {
    }

    /**
     * Takes one of the page as it is.
     * @param name of the page
     * @param device whose width and scheme the page has now
     */
    static void keep(Page page, String name, Device device) {
        double height = Math.min(TALLEST, Answers.number(page.evaluate("() => document.documentElement.scrollHeight")));
        page.screenshot(new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(
                    "%s-%d-%s.png".formatted(name, device.width(), device.scheme().name().toLowerCase(Locale.ROOT))))
            .setFullPage(true)
            .setClip(0, 0, device.width(), height)
            .setScale(ScreenshotScale.CSS)
            // Hiding it leaves style attributes in the page, which htmx would carry over.
            .setCaret(ScreenshotCaret.INITIAL)
            .setAnimations(ScreenshotAnimations.DISABLED));
    }

}
