package dev.plaudit.gateway.login;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import dev.plaudit.gateway.Browser;

/**
 * Fills in the pages of providers that we have not written.
 */
final class Forms {

    private Forms() {
    }

    /**
     * Sends the first form of a page.
     * @param browser who has the page
     * @param page the page
     * @param typed what is typed in, over what the form holds by itself
     * @return what comes in the end
     */
    static HttpResponse<String> send(Browser browser, HttpResponse<String> page, Map<String, String> typed) {
        Document document = Jsoup.parse(page.body(), page.uri().toString());
        Element form = document.selectFirst("form");
        if (form == null) {
            throw new AssertionError("No form on " + page.uri() + ": " + document.text());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name]")) {
            fields.put(input.attr("name"), input.attr("value"));
        }
        fields.putAll(typed);
        String action = form.hasAttr("action") ? form.attr("abs:action") : page.uri().toString();
        return browser.follow(browser.post(action, fields));
    }

}
