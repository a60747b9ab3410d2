package dev.plaudit.gateway.pages;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.SecurityForTests;

/**
 * A form as a browser sends it, by somebody who is signed in.
 */
public final class Form {

    private final int port;

    private final String account;

    private final List<String> fields = new ArrayList<>();

    private Form(int port, String account) {
        this.port = port;
        this.account = account;
    }

    /**
     * An empty form.
     * @param port the gateway's
     * @param account who sends it
     * @return to be filled in
     */
    public static Form by(int port, String account) {
        return new Form(port, account);
    }

    /**
     * Fills in a field.
     * @param name its name
     * @param value what is typed
     * @return the form
     */
    public Form with(String name, String value) {
        this.fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Sends it.
     * @param path where to
     * @return the answer
     * @throws IOException if there is none
     */
    public Http.Answer to(String path) throws IOException {
        return Http.write(this.port, "POST", path, String.join("&", this.fields),
                SecurityForTests.session(this.account)[0], "Content-Type: application/x-www-form-urlencoded",
                "Accept: text/html");
    }

    /**
     * Looks at a page.
     * @param path its address
     * @return the answer
     * @throws IOException if there is none
     */
    public Http.Answer page(String path) throws IOException {
        return Http.get(this.port, path, SecurityForTests.session(this.account)[0], "Accept: text/html");
    }

}
