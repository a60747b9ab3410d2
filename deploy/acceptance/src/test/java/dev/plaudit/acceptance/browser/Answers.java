package dev.plaudit.acceptance.browser;

import java.util.List;

/**
 * What scripts in a page answer.
 */
final class Answers {

    private Answers() {
    }

    static List<String> texts(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    static double number(Object answer) {
        return ((Number) answer).doubleValue();
    }

}
