package dev.plaudit.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.HtmlUtils;

/**
 * Shows the mailbox to whoever uses this machine. A message's text is shown as text; its
 * HTML is a document of its own in a sandbox, without scripts, without an origin, and
 * loads nothing.
 */
public final class MailboxPages extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Where the list is; all else is below. */
    public static final String PATH = "/mailbox";

    /** What the pages may do, but for the HTML of messages. */
    public static final String POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; "
            + "base-uri 'none'; frame-ancestors 'self'";

    /**
     * Who comes by another name was sent by a page that has made this machine its own.
     */
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'")
        .withZone(ZoneOffset.UTC);

    /** In text whose markup is escaped; an ampersand there is {@code &amp;}. */
    private static final Pattern ADDRESS = Pattern.compile("https?://(?:[A-Za-z0-9._~:/?#@!$*+,;=%-]|&amp;)+");

    private static final String PAGE = resource("page.html");

    private static final String STYLE = resource("style.css");

    private final transient Mailbox mailbox;

    /** Shows one mailbox. */
    public MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        if (!HERE.contains(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        else if (path.equals("/")) {
            page(response, "Mailbox", list(this.mailbox.newest()));
        }
        else if (path.equals("/style.css")) {
            send(response, "text/css", STYLE);
        }
        else if (path.endsWith("/html")) {
            Optional<String> html = find(path.substring(1, path.length() - "/html".length())).flatMap(Mail::html);
            if (html.isPresent()) {
                response.setHeader("Content-Security-Policy", SANDBOX);
                send(response, "text/html", html.get());
            }
            else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
        else {
            Optional<Mail> mail = find(path.substring(1));
            if (mail.isPresent()) {
                page(response, mail.get().subject(), message(mail.get()));
            }
            else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private Optional<Mail> find(String id) {
        return this.mailbox.find(id);
    }

    private static String list(List<Mail> mails) {
        if (mails.isEmpty()) {
            return "<p>No e-mail has come yet. All that Plaudit sends on this machine ends here.</p>";
        }
        return mails.stream()
            .map((mail) -> "<li><a href=\"%s/%s\" dir=\"auto\">%s</a><br><span dir=\"auto\">%s</span>, <time>%s</time></li>"
                .formatted(PATH, mail.id(), escaped(mail.subject().isBlank() ? "No subject" : mail.subject()),
                        escaped(mail.to()), TIME.format(mail.at())))
            .collect(Collectors.joining("\n", "<ul>\n",
                    "\n</ul>\n<p>The newest %d are kept.</p>".formatted(Mailbox.MOST)));
    }

    private static String message(Mail mail) {
        StringBuilder content = new StringBuilder("<dl>");
        term(content, "From", escaped(mail.from()));
        term(content, "To", escaped(mail.to()));
        term(content, "Came", TIME.format(mail.at()));
        mail.unsubscribe().ifPresent((header) -> term(content, "List-Unsubscribe", linked(escaped(header))));
        content.append("</dl>\n");
        mail.text()
            .ifPresent((text) -> content.append("<h2>Text</h2>\n<pre dir=\"auto\">")
                .append(linked(escaped(text)))
                .append("</pre>\n"));
        mail.html()
            .ifPresent((html) -> content
                .append("<h2>HTML</h2>\n<iframe sandbox title=\"The message as HTML\" src=\"%s/%s/html\"></iframe>\n"
                    .formatted(PATH, mail.id())));
        return content.append("<p><a href=\"").append(PATH).append("\">All messages</a></p>").toString();
    }

    private static void term(StringBuilder content, String name, String html) {
        content.append("<dt>").append(name).append("</dt><dd dir=\"auto\">").append(html).append("</dd>\n");
    }

    private static String linked(String escaped) {
        return ADDRESS.matcher(escaped)
            .replaceAll((address) -> Matcher
                .quoteReplacement("<a rel=\"noreferrer\" href=\"%1$s\">%1$s</a>".formatted(address.group())));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static void page(HttpServletResponse response, String title, String content) throws IOException {
        // The title first: what it holds is no place for the content.
        int split = PAGE.indexOf("{content}");
        String before = PAGE.substring(0, split).replace("{title}", escaped(title));
        send(response, "text/html", before + content + PAGE.substring(split + "{content}".length()));
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(text);
    }

    private static String resource(String name) {
        try (InputStream stream = MailboxPages.class.getResourceAsStream(name)) {
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
