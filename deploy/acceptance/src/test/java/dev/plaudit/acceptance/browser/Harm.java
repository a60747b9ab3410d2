package dev.plaudit.acceptance.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Frame;

/**
 * What {@link HostileText} does to a page that takes it for anything but text, beside
 * what the browser complains of.
 */
final class Harm {

    /** What the text has done to a page. */
    private static final String DONE = """
            () => {
                const found = [];
                if ('pwned' in window) {
                    found.push('it ran');
                }
                for (const element of document.querySelectorAll('*')) {
                    if (element.localName === 'x-pwn') {
                        found.push('an element in ' + element.parentElement.outerHTML.slice(0, 200));
                    }
                    for (const {name, value} of element.attributes) {
                        if (!/^[a-z][\\w:-]*$/i.test(name) || /^(on|hx-|data-hx-on)/.test(name)) {
                            found.push(`the attribute ${name} of ${element.localName}`);
                        }
                        if (/^(href|src|action|formaction|data|srcdoc)$/.test(name) && /^\\W*(javascript|vbscript|data:text)/i.test(value)) {
                            found.push(`an address of ${element.localName}: ${value}`);
                        }
                    }
                }
                if (document.documentElement.outerHTML.includes('WORKED-OUT')) {
                    found.push('an expression was worked out');
                }
                return found;
            }"""
        .replace("WORKED-OUT", HostileText.WORKED_OUT);

    /** All that can be read on a page, in its forms and with a screen reader. */
    private static final String SHOWN = """
            () => {
                const body = (document.body ?? document.documentElement).cloneNode(true);
                body.querySelectorAll('script, style').forEach((element) => element.remove());
                const texts = [document.title, body.textContent];
                for (const field of document.querySelectorAll('input, textarea')) {
                    texts.push(field.value, field.placeholder);
                }
                for (const element of document.querySelectorAll('[alt], [aria-label], [title], [label]')) {
                    ['alt', 'aria-label', 'title', 'label'].forEach((name) => texts.push(element.getAttribute(name) ?? ''));
                }
                return texts.join('\\n');
            }""";

    private Harm() {
    }

    /** All of it, at the width that the window has. */
    static List<String> of(Person person) {
        List<String> harm = new ArrayList<>();
        for (Frame frame : person.page().frames()) {
            harm.addAll(Answers.texts(frame.evaluate(DONE)));
        }
        String shown = shown(person);
        if (shown.contains("&lt;x-pwn") || shown.contains("&#39;") || shown.contains("&quot;")) {
            harm.add("is escaped twice");
        }
        harm.addAll(Reflow.scrollingNow(person.page()));
        return harm;
    }

    static String shown(Person person) {
        return (String) person.page().evaluate(SHOWN);
    }

}
