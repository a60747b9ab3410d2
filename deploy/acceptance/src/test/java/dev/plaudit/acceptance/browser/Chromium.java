package dev.plaudit.acceptance.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The system's Chromium, driven by Playwright; no browser is ever downloaded.
 */
final class Chromium implements AutoCloseable {

    /** The environment variable that names another program than the usual one. */
    static final String SETTING = "PLAUDIT_CHROMIUM";

    /** Where Debian has it. */
    static final Path USUAL = Path.of("/usr/bin/chromium");

    private final Playwright playwright;

    private final Browser browser;

    /** Who signed in once, with the cookies and storage of that visit. */
    private final Map<String, String> visits = new HashMap<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The program, if there is one. A setting that names none is a mistake. */
    static Optional<Path> executable() {
        String named = System.getenv(SETTING);
        if (named == null || named.isEmpty()) {
            return Optional.of(USUAL).filter(Files::isExecutable);
        }
        Path program = Path.of(named);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("%s names %s, which is no program".formatted(SETTING, program));
        }
        return Optional.of(program);
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE);
        Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable().orElseThrow())
                .setArgs(List.of("--disable-gpu", "--disable-background-networking", "--disable-component-update",
                        "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return this.browser;
    }

    Map<String, String> visits() {
        return this.visits;
    }

    @Override
    public void close() {
        this.browser.close();
        this.playwright.close();
    }

}
