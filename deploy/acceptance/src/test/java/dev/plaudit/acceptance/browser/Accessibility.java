package dev.plaudit.acceptance.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/**
 * axe-core, by the rules of WCAG 2.0, 2.1 and 2.2 on levels A and AA and by its own best
 * practices.
 */
final class Accessibility {

    private static final String AXE = read();

    private static final String RUN = """
            () => axe.run(document, {
                runOnly: {type: 'tag', values:
                    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']},
                rules: {'target-size': {enabled: true}},
                resultTypes: ['violations'],
            }).then((result) => result.violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.id}: ${node.target.join(' ')}: ${rule.help}; `
                    + [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; '))))""";

    private Accessibility() {
    }

    /**
     * What is wrong with a page as it is shown now.
     * @return rule, element and what is asked for
     */
    static List<String> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            // Not as an element of the page, which its security policy would forbid.
            page.evaluate(AXE);
        }
        return Answers.texts(page.evaluate(RUN));
    }

    private static String read() {
        try (@Nullable
        InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
