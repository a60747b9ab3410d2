package dev.plaudit.gateway.pages.reporting;

import java.util.List;

import dev.plaudit.gateway.pages.Outcome;

/**
 * Something that is wrong with a form, and where.
 *
 * @param field the field or list it is in, a word of {@code field}
 * @param number which entry of a list, from 1, or 0
 * @param anchor the id of the element that it is about
 * @param detail a sentence in English
 */
record Problem(String field, int number, String anchor, String detail) {

    static List<Problem> of(Outcome.Refused refused) {
        return refused.errors().stream().map(Problem::of).toList();
    }

    static Problem of(Outcome.FieldError error) {
        String[] names = error.pointer().split("/");
        String first = (names.length > 1) ? names[1] : "";
        boolean entry = names.length > 2 && names[2].matches("\\d{1,4}");
        if (entry) {
            return new Problem(first, Integer.parseInt(names[2]) + 1, first + "-" + names[2], error.detail());
        }
        boolean detail = first.equals("details") && names.length > 2;
        return new Problem(first, 0, detail ? first + "-" + names[2] : first, error.detail());
    }

}
