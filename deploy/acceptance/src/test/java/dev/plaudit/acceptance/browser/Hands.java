package dev.plaudit.acceptance.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;

/**
 * What somebody works pages with. Each waits until what it is about is there.
 */
sealed interface Hands permits Pointer, Typist {

    /** Follows a link, pushes a button, opens what is folded. */
    void press(Locator what);

    /** Writes a text into a field, in the place of what stands there. */
    void fill(Locator field, String text);

    /** Chooses from a list what is called so. */
    void choose(Locator list, String option);

    /** Ticks a box that isn't yet. */
    void tick(Locator box);

    /** Chooses a file. */
    void attach(Locator field, Path file);

}
