package dev.plaudit.people.letters;

import java.util.Objects;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.letters.UnsubscribeTokens.Subscription;
import dev.plaudit.people.mail.Letter;
import dev.plaudit.people.notifications.Link;
import dev.plaudit.people.notifications.News;
import dev.plaudit.people.notifications.Notification;
import dev.plaudit.people.notifications.Wording;

/**
 * Writes the e-mail about a notification, as text and as HTML. The HTML is built as a
 * tree of nodes, so that no text can become markup; it names no colours and loads
 * nothing, so it reads well on light and dark alike and tells nobody that it was read.
 */
@Component
class WriteLetter {

    private static final int MOST_QUOTED = 2_000;

    private final String baseUrl;

    private final UnsubscribeTokens tokens;

    WriteLetter(@Value("${plaudit.base-url:http://localhost:8080}") String baseUrl, UnsubscribeTokens tokens) {
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
        this.tokens = tokens;
    }

    /**
     * Writes it.
     * @param notification what it is about
     * @param account to whom
     * @param address theirs
     * @return the letter
     */
    Letter about(Notification notification, Account account, String address) {
        News news = notification.news();
        Parts parts = parts(notification, account);
        return new Letter(notification.id(), address, account.name(), parts.title(), text(parts), html(parts),
                news.type().word(), parts.unsubscribe());
    }

    private Parts parts(Notification notification, Account account) {
        News news = notification.news();
        Wording wording = Wording.in(notification.language());
        String settings = this.baseUrl + "/me";
        String unsubscribe = this.baseUrl + "/unsubscribe/"
                + this.tokens.of(new Subscription(account.id(), news.type()));
        return new Parts(wording.language(), wording.title(news), wording.hint(news), shortened(news.text()),
                this.baseUrl + Link.of(news), wording.say("open"), settings, wording.say("why", settings), unsubscribe,
                wording.say("unsubscribe", wording.about(news.type())));
    }

    private static String text(Parts parts) {
        StringBuilder text = new StringBuilder(parts.title()).append("\n\n");
        if (parts.quote() != null) {
            parts.quote().lines().forEach((line) -> text.append("> ").append(line).append('\n'));
            text.append('\n');
        }
        if (parts.hint() != null) {
            text.append(parts.hint()).append("\n\n");
        }
        // The mark before a signature (RFC 3676, section 4.3).
        text.append("%s: %s\n\n-- \n%s\n%s: %s\n".formatted(parts.open(), parts.link(), parts.why(), parts.stop(),
                parts.unsubscribe()));
        return text.toString();
    }

    private static String html(Parts parts) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        Objects.requireNonNull(document.firstElementChild()).attr("lang", parts.language());
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        document.head().appendElement("title").text(parts.title());
        Element body = document.body();
        paragraph(body, parts.title()).tagName("h1").attr("style", "font-size:1.25em");
        if (parts.quote() != null) {
            Element quote = body.appendElement("blockquote").attr("dir", "auto").attr("style", "white-space:pre-wrap");
            quote.text(parts.quote());
        }
        if (parts.hint() != null) {
            paragraph(body, parts.hint());
        }
        link(paragraph(body, ""), parts.link(), parts.open());
        body.appendElement("hr");
        paragraph(body, parts.why()).attr("style", "font-size:0.875em");
        link(paragraph(body, "").attr("style", "font-size:0.875em"), parts.unsubscribe(), parts.stop());
        return document.outerHtml();
    }

    /**
     * Each piece of text finds its own direction, for it may be in any language.
     */
    private static Element paragraph(Element parent, String text) {
        return parent.appendElement("p").attr("dir", "auto").text(text);
    }

    private static void link(Element parent, String address, String words) {
        parent.appendElement("a").attr("href", address).text(words);
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String whole = text.strip();
        return (whole.codePointCount(0, whole.length()) <= MOST_QUOTED) ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, MOST_QUOTED)) + "…";
    }

    /**
     * What stands in a letter.
     *
     * @param language of all of it
     * @param title what happened
     * @param hint what can be done now
     * @param quote what somebody wrote
     * @param link where to go on
     * @param open words for that
     * @param settings where it can be chosen what comes
     * @param why that it comes because of these
     * @param unsubscribe where it can be stopped
     * @param stop words for that
     */
    private record Parts(String language, String title, @Nullable String hint, @Nullable String quote, String link,
            String open, String settings, String why, String unsubscribe, String stop) {
    }

}
