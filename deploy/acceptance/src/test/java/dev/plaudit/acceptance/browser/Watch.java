package dev.plaudit.acceptance.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;

import dev.plaudit.acceptance.LivePlatform;

/**
 * Notes what a browser complains of: errors on its console, which are also how it tells
 * of violations of the content security policy and of answers that are errors, errors of
 * scripts, requests that fail, and requests to any other host than the gateway. The
 * identity provider may be gone to, but is not part of our pages.
 */
final class Watch {

    private final String gateway;

    private final String issuer;

    private final List<String> complaints = new ArrayList<>();

    private final List<Pattern> expected = new ArrayList<>();

    Watch(BrowserContext context, LivePlatform platform) {
        this.gateway = platform.gateway() + "/";
        this.issuer = platform.issuer() + "/";
        context.onConsoleMessage(this::console);
        context.onWebError((error) -> note("script: " + error.error()));
        context.onRequest(this::request);
        context.onRequestFailed(this::failed);
    }

    /** Leaves out, from now on and before, complaints in which this is found. */
    void expect(String pattern) {
        this.expected.add(Pattern.compile(pattern));
    }

    /** What was complained of and not expected. */
    List<String> complaints() {
        return this.complaints.stream()
            .filter((complaint) -> this.expected.stream().noneMatch((pattern) -> pattern.matcher(complaint).find()))
            .toList();
    }

    private void console(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            note("console: %s (%s)".formatted(message.text(), message.location()));
        }
    }

    private void request(Request request) {
        String url = request.url();
        boolean inside = url.startsWith("data:") || url.startsWith("blob:");
        if (!inside && !url.startsWith(this.gateway) && !isAtProvider(request)) {
            note("another host: " + url);
        }
    }

    private boolean isAtProvider(Request request) {
        return request.url().startsWith(this.issuer)
                && (request.isNavigationRequest() || request.frame().url().startsWith(this.issuer));
    }

    private void failed(Request request) {
        // Aborted are those that nobody waits for any more: the page was left, or asks
        // anew.
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            note("failed: %s %s (%s)".formatted(request.method(), request.url(), request.failure()));
        }
    }

    private void note(String complaint) {
        this.complaints.add(complaint);
    }

}
