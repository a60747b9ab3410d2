package dev.plaudit.gateway.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import dev.plaudit.gateway.limits.Unsent;

/**
 * A form that came too early, on a page with a button that sends it again.
 */
@Component
class UnsentForms implements Unsent {

    /** Goes along anew, as far as the form needs one. */
    private static final String CSRF = "_csrf";

    private final Pages pages;

    private final Visits visits;

    UnsentForms(Pages pages, Visits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        Visit visit = this.visits.of(request);
        Map<String, List<String>> typed = typed(request);
        typed.remove(CSRF);
        Map<String, Object> model = Map.of("typed", typed, "seconds", seconds);
        Pages.send(response, this.pages.own(visit, HttpStatus.TOO_MANY_REQUESTS, "unsent", model));
    }

    /** What stands in the address is sent along with it, and comes first here. */
    private static Map<String, List<String>> typed(HttpServletRequest request) {
        MultiValueMap<String, String> asked = UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .build()
            .getQueryParams();
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            int before = asked.getOrDefault(name, List.of()).size();
            typed.put(name, Arrays.asList(values).subList(Math.min(before, values.length), values.length));
        });
        return typed;
    }

}
