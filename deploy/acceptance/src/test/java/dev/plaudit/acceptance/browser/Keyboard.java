package dev.plaudit.acceptance.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Somebody without a mouse, who goes through a page with the Tab key.
 */
final class Keyboard {

    /** What can be worked with, and how it looks while it has no focus. */
    private static final String PREPARE = """
            () => {
                const look = (element) => {
                    const style = getComputedStyle(element);
                    return {outline: `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
                        shadow: style.boxShadow};
                };
                const told = (element) => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
                const reachable = (element) => element.tabIndex >= 0 && !element.matches(':disabled, [inert] *')
                    && element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})
                    && element.getClientRects().length > 0
                    && (element.type !== 'radio' || element.checked
                        || !document.querySelector(`input[type=radio][name="${CSS.escape(element.name)}"]:checked`));
                const wanted = new Set([...document.querySelectorAll(
                    'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe,'
                        + ' audio[controls], video[controls], [contenteditable], [tabindex]')].filter(reachable));
                const before = new Map([...document.querySelectorAll('*')].map((e) => [e, look(e)]));
                self.keyboard = {look, told, wanted, before, seen: new Set([document.activeElement])};
                return wanted.size;
            }""";

    /** What is wrong with what has the focus now; null where it has had it before. */
    private static final String STEP = """
            () => {
                const {look, told, wanted, before, seen} = self.keyboard;
                const element = document.activeElement;
                if (!element || element === document.body) {
                    return [];
                }
                if (seen.has(element)) {
                    return null;
                }
                seen.add(element);
                wanted.delete(element);
                const wrong = [];
                const shown = look(element);
                const was = before.get(element) ?? {};
                const outlined = !shown.outline.startsWith('none') && !shown.outline.includes(' 0px')
                    && shown.outline !== was.outline;
                const shadowed = shown.shadow !== 'none' && shown.shadow !== was.shadow;
                if (!outlined && !shadowed) {
                    wrong.push(`does not show that it has the focus: ${told(element)}`);
                }
                const onTop = [...element.getClientRects()].some((box) => [0.1, 0.5, 0.9].some((x) =>
                    [0.1, 0.5, 0.9].some((y) => {
                        const top = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
                        return top !== null && (element.contains(top) || [...element.labels ?? []]
                            .some((label) => label.contains(top)));
                    })));
                if (!onTop) {
                    wrong.push(`has the focus and cannot be seen: ${told(element)}`);
                }
                return wrong;
            }""";

    private static final String LEFT = """
            () => [...self.keyboard.wanted]
                .filter((element) => element.type !== 'radio' || ![...self.keyboard.seen]
                    .some((other) => other.type === 'radio' && other.name === element.name))
                .map((element) => `is never reached: ${self.keyboard.told(element)}`)""";

    /** Whether an element comes before the one that has the focus. */
    private static final String IS_BEFORE = """
            (element) => document.activeElement !== document.body && Boolean(
                document.activeElement?.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING)""";

    private static final String HAS_FOCUS = "(element) => element === document.activeElement";

    private Keyboard() {
    }

    /**
     * Tabs through the whole page.
     * @return what has the focus without showing it or being seen, and what is never
     * reached, as what is behind a trap
     */
    static List<String> obstacles(Page page) {
        List<String> obstacles = new ArrayList<>();
        page.evaluate("() => document.activeElement?.blur()");
        int most = most(page);
        for (int i = 0; i < most; i++) {
            page.keyboard().press("Tab");
            Object wrong = page.evaluate(STEP);
            if (wrong == null) {
                break;
            }
            obstacles.addAll(Answers.texts(wrong));
        }
        obstacles.addAll(Answers.texts(page.evaluate(LEFT)));
        return obstacles;
    }

    /**
     * Tabs to something, forwards or back, whichever is nearer.
     * @return what is on the way and doesn't show that it has the focus, or can't be seen
     * when it has; and that it is never reached, where that is so
     */
    static List<String> reach(Locator wanted) {
        Page page = wanted.page();
        wanted.waitFor();
        if (hasFocus(wanted)) {
            // Only who comes to it sees whether it shows that.
            page.keyboard().press("Tab");
        }
        String key = Boolean.TRUE.equals(wanted.evaluate(IS_BEFORE)) ? "Shift+Tab" : "Tab";
        List<String> obstacles = new ArrayList<>();
        int most = most(page);
        for (int i = 0; i < most; i++) {
            page.keyboard().press(key);
            Object wrong = page.evaluate(STEP);
            if (wrong == null) {
                break;
            }
            obstacles.addAll(Answers.texts(wrong));
            if (hasFocus(wanted)) {
                return obstacles;
            }
        }
        obstacles.add("is never reached: " + wanted);
        return obstacles;
    }

    private static boolean hasFocus(Locator element) {
        return Boolean.TRUE.equals(element.evaluate(HAS_FOCUS));
    }

    /** How often the Tab key is pressed at most. */
    private static int most(Page page) {
        return (int) Answers.number(page.evaluate(PREPARE)) + 50;
    }

}
