package dev.plaudit.gateway.pages.reading;

import java.util.regex.Pattern;

import dev.plaudit.platform.problems.NotFoundException;

/**
 * The names of records in addresses. A name with a dot would be another form of the
 * record, which pages do not show.
 */
final class Slug {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,199}");

    private Slug() {
    }

    static String required(String slug) {
        if (!FORM.matcher(slug).matches()) {
            throw new NotFoundException();
        }
        return slug;
    }

}
