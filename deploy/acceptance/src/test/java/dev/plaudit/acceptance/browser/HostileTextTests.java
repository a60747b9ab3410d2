package dev.plaudit.acceptance.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people write is text for all who read it: in every field, on every page, on a
 * narrow window. The last of all classes, since its records are in everybody's lists.
 */
@BrowserTest
@Order(Integer.MAX_VALUE)
class HostileTextTests {

    /** What the text has done to a page. */
    private static final String HARM = """
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
                return found;
            }""";

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

    private static HostileRecords records;

    private static HostileReports reports;

    @BeforeAll
    static void write() {
        records = new HostileRecords();
        reports = new HostileReports(records);
    }

    @AfterAll
    static void leave() {
        if (reports != null) reports.leave();
        records.leave();
    }

    @ParameterizedTest
    @ValueSource(strings = { HostilePages.NOBODY, "nia", "ana", "mia", "max", "cal", "ada" })
    void itIsTextOnEveryPage(String who, People people) {
        Map<String, Person> readers = new HashMap<>();
        List<String> harm = new ArrayList<>();
        Place.all().filter((place) -> who.equals(Objects.requireNonNullElse(place.who(), HostilePages.NOBODY))).forEach((place) -> {
            Person person = readers.computeIfAbsent(place.locale(), (locale) -> at(people, who, locale));
            harm.addAll(harmed(person.open(place.path()), place.path(), List.of()));
        });
        HostilePages.of(who).forEach((page) -> {
            Person person = readers.computeIfAbsent("en", (locale) -> at(people, who, locale));
            harm.addAll(harmed(person.open(records.in(page.path())), page.path(), page.fields()));
        });
        assertThat(harm).isEmpty();
    }

    private static Person at(People people, String who, String locale) {
        Device phone = Device.PHONE.wide(Reflow.NARROW).in(locale);
        return who.equals(HostilePages.NOBODY) ? people.anonymous(phone) : people.signedIn(who, phone);
    }

    /** What is wrong with a page, beside what the browser complains of. */
    private static List<String> harmed(Person person, String path, List<String> fields) {
        Page page = person.page();
        List<String> harm = new ArrayList<>();
        for (Frame frame : page.frames()) {
            harm.addAll(Answers.texts(frame.evaluate(HARM)));
        }
        if (person.source().contains(HostileText.WORKED_OUT)) {
            harm.add("an expression was worked out");
        }
        String shown = (String) page.evaluate(SHOWN);
        if (shown.contains("&lt;x-pwn") || shown.contains("&#39;") || shown.contains("&quot;")) {
            harm.add("is escaped twice");
        }
        fields.stream()
            .filter((field) -> !shown.contains(records.text.of(field)))
            .forEach((field) -> harm.add("does not show " + field));
        harm.addAll(Reflow.scrollingNow(page));
        return harm.stream().map((each) -> path + " " + each).toList();
    }

}
