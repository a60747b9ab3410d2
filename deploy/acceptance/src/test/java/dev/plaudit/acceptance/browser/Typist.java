package dev.plaudit.acceptance.browser;

import java.nio.file.Path;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with the keyboard alone, who comes to everything with the Tab key. Fails where
 * something cannot be come to, or where the focus cannot be seen on the way.
 */
record Typist(Page page) implements Hands {

    private static final String IS_BUTTON = "(element) => element.matches('button, input')";

    Typist {
        // The window for a file opens at once. Where nobody listens already, it may be
        // missed.
        page.onFileChooser((chooser) -> {
        });
    }

    @Override
    public void press(Locator what) {
        reach(what);
        this.page.keyboard().press(Boolean.TRUE.equals(what.evaluate(IS_BUTTON)) ? "Space" : "Enter");
    }

    @Override
    public void fill(Locator field, String text) {
        reach(field);
        this.page.keyboard().press("Control+A");
        this.page.keyboard().type(text);
        assertThat(field).hasValue(text);
    }

    @Override
    public void choose(Locator list, String option) {
        reach(list);
        this.page.keyboard().type(option);
        assertThat(list.locator("option:checked")).hasText(option);
    }

    @Override
    public void tick(Locator box) {
        reach(box);
        if (!box.isChecked()) {
            this.page.keyboard().press("Space");
        }
        assertThat(box).isChecked();
    }

    @Override
    public void attach(Locator field, Path file) {
        reach(field);
        // The window that opens is the system's, and no part of the page.
        FileChooser chooser = this.page.waitForFileChooser(() -> this.page.keyboard().press("Enter"));
        chooser.setFiles(file);
    }

    private static void reach(Locator wanted) {
        assertThat(Keyboard.reach(wanted)).as("on the way to %s", wanted).isEmpty();
    }

}
