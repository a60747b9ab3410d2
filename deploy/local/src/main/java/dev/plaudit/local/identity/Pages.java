package dev.plaudit.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The few pages that people see here. They need no JavaScript. */
final class Pages extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    static final String LOGIN = "/login";

    static final String SIGNED_OUT = "/signed-out";

    static final String ERROR = "/error";

    private static final String PAGE = resource("page.html");

    private static final String FORM = resource("login.html");

    private static final String STYLE = resource("style.css");

    private final String baseUrl;

    /**
     * The pages.
     * @param baseUrl where to go from here
     */
    Pages(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** All methods alike: a failed POST ends at the error page as well. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/style.css" -> send(response, "text/css", STYLE);
            case LOGIN -> page(response, "Sign in to Plaudit", form(request));
            case SIGNED_OUT -> page(response, "Signed out", "<p>You are signed out here.</p>" + back());
            case "/" ->
                page(response, "Local sign-in", "<p>Plaudit on this machine signs people in here.</p>" + back());
            case ERROR -> page(response, "That did not work",
                    "<p>The address is wrong, or the request was incomplete or too old.</p>" + back());
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String back() {
        return "<p><a href=\"" + HtmlUtils.htmlEscape(this.baseUrl) + "\">Go to Plaudit</a></p>";
    }

    private static String form(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        boolean failed = request.getParameter("error") != null;
        return fill(FORM,
                Map.of("message",
                        failed ? "<p role=\"alert\">This name and this password do not belong together.</p>" : "",
                        "csrfParameter", csrf.getParameterName(), "csrfToken", HtmlUtils.htmlEscape(csrf.getToken()),
                        "names", LocalUser.ALL.stream().map(LocalUser::signInName).collect(Collectors.joining(", "))));
    }

    private static void page(HttpServletResponse response, String title, String content) throws IOException {
        send(response, "text/html", fill(PAGE, Map.of("title", title, "content", content)));
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(text);
    }

    private static String fill(String template, Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String resource(String name) {
        try (InputStream stream = Pages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
