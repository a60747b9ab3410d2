package dev.plaudit.acceptance.browser;

import java.util.List;

import com.microsoft.playwright.Page;

/**
 * WCAG 1.4.10 and 1.4.4: a page 320 CSS pixels wide, and one of 1280 zoomed to 200 %,
 * which is one of 640, are read without scrolling sideways.
 */
final class Reflow {

    static final int NARROW = 320;

    private static final int ZOOMED = 1280 / 2;

    private static final String STICKING_OUT = """
            () => {
                const root = document.documentElement;
                if (root.scrollWidth <= root.clientWidth) {
                    return [];
                }
                const out = [...document.querySelectorAll('body *')]
                    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
                    .map((element) => element.tagName.toLowerCase()
                        + [...element.classList].map((name) => '.' + name).join(''));
                return [`${root.scrollWidth} wide at ${root.clientWidth}: ${[...new Set(out)].slice(0, 12).join(', ')}`];
            }""";

    private Reflow() {
    }

    /** Where the page is wider than its window, with what sticks out. */
    static List<String> scrolling(Page page) {
        return List.of(NARROW, ZOOMED).stream().flatMap((width) -> {
            page.setViewportSize(width, Device.DESKTOP.height());
            return scrollingNow(page).stream();
        }).toList();
    }

    /** The same at the width that the window has. */
    static List<String> scrollingNow(Page page) {
        return Answers.texts(page.evaluate(STICKING_OUT));
    }

}
