package dev.plaudit.gateway.pages;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.SecurityForTests;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;

/**
 * Somebody signed in, looking at pages and sending forms.
 */
public final class Desk {

    private final int port;

    private final List<String> headers = new ArrayList<>();

    private Desk(int port, String... headers) {
        this.port = port;
        this.headers.addAll(List.of(headers));
    }

    /**
     * Signs somebody in.
     * @param port the gateway's
     * @param people the stand-in of people-service, which then knows the account
     * @param name of the account; its person is called the same
     * @param roles what it is
     * @return the desk
     */
    public static Desk of(int port, WireMockServer people, String name, Role... roles) {
        Set<Role> all = Stream.concat(Stream.of(Role.MEMBER), Stream.of(roles)).collect(Collectors.toSet());
        Known.accounts(people, new Caller.Member("account-" + name, name, "person-" + name, all,
                List.of(ManagerScope.of("*/*")), new Credential.Session(), null));
        return new Desk(port, SecurityForTests.session("account-" + name));
    }

    /**
     * Looks at a page.
     * @param path where
     * @return what is shown
     * @throws IOException if nothing is
     */
    public Document page(String path) throws IOException {
        return Jsoup.parse(get(path).body());
    }

    /**
     * Looks at a page.
     * @param path where
     * @return the answer
     * @throws IOException if there is none
     */
    public Http.Answer get(String path) throws IOException {
        return Http.get(this.port, path, lines("Accept: text/html"));
    }

    /**
     * Sends a form.
     * @param path where to
     * @param fields names and values by turns
     * @return the answer
     * @throws IOException if there is none
     */
    public Http.Answer send(String path, String... fields) throws IOException {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            form.append((at > 0) ? "&" : "").append(fields[at]).append('=').append(encoded(fields[at + 1]));
        }
        return Http.write(this.port, "POST", path, form.toString(),
                lines("Accept: text/html", "Content-Type: application/x-www-form-urlencoded"));
    }

    private String[] lines(String... more) {
        return Stream.concat(this.headers.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

}
