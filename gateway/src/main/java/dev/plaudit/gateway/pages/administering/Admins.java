package dev.plaudit.gateway.pages.administering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.ForbiddenException;

/**
 * What the pages of admins have in common.
 */
final class Admins {

    /** What a page can say was done; anything else in an address says nothing. */
    private static final Set<String> DONE = Set.of("saved", "made", "tested", "deleted", "disabled", "enabled", "on",
            "off");

    private Admins() {
    }

    /**
     * Who looks, if it is an admin. The services decide about what is done; but much of
     * what the pages read everybody may, and a form that nobody may send is none.
     * @param visit who looks
     * @return the account
     * @throws ForbiddenException if it is somebody else
     * @throws ServiceFailedException if nobody knows who it is
     */
    static Caller.Member of(Visit visit) throws ServiceFailedException {
        Caller.Member member = visit.member();
        if (!visit.is("admin")) {
            throw new ForbiddenException("This is for admins");
        }
        return member;
    }

    /**
     * What the page says was done before.
     * @param word from the address, or null
     * @return the word if it is one of ours, otherwise nothing
     */
    static Map<String, Object> note(@Nullable String word) {
        return (word != null && DONE.contains(word)) ? Map.of("note", word) : Map.of();
    }

    /**
     * The filters of a list that say something.
     * @param parameters of the page's address
     * @param names those of the filters
     * @return values by name, in that order
     */
    static Map<String, String> filter(MultiValueMap<String, String> parameters, List<String> names) {
        Map<String, String> filter = new LinkedHashMap<>();
        for (String name : names) {
            String value = parameters.getFirst(name);
            if (value != null && !value.isBlank()) {
                filter.put(name, value.strip());
            }
        }
        return filter;
    }

    /**
     * A list's address with its filters.
     * @param path of the list
     * @param filter what it is narrowed to
     * @return path and query, encoded
     */
    static String address(String path, Map<String, String> filter) {
        return filter.entrySet()
            .stream()
            .map((value) -> value.getKey() + "=" + ApiPath.encoded(value.getValue()))
            .collect(Collectors.joining("&", filter.isEmpty() ? path : path + "?", ""));
    }

    /**
     * What is said of an id that cannot be had.
     * @param detail why, in English
     * @return a refusal of that field
     */
    static Outcome.Refused wrongId(String detail) {
        return new Outcome.Refused(HttpStatus.UNPROCESSABLE_CONTENT.value(), null,
                List.of(new Outcome.FieldError("/id", detail)));
    }

    /**
     * A field of a form.
     * @param form what was sent
     * @param name the field
     * @return what was typed without the space around it, or null for nothing
     */
    static @Nullable String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return (value == null || value.isBlank()) ? null : value.strip();
    }

}
