package dev.plaudit.acceptance.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;

/**
 * Somebody with a mouse, or a finger.
 */
record Pointer() implements Hands {

    @Override
    public void press(Locator what) {
        what.click();
    }

    @Override
    public void fill(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void choose(Locator list, String option) {
        list.selectOption(option);
    }

    @Override
    public void tick(Locator box) {
        box.check();
    }

    @Override
    public void attach(Locator field, Path file) {
        field.setInputFiles(file);
    }

}
