package dev.plaudit.people.letters;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.letters.UnsubscribeTokens.Subscription;
import dev.plaudit.people.mail.Letter;
import dev.plaudit.people.mail.LetterPage;
import dev.plaudit.people.notifications.Link;
import dev.plaudit.people.notifications.News;
import dev.plaudit.people.notifications.Notification;
import dev.plaudit.people.notifications.Wording;

/**
 * Writes the e-mail about a notification, as text and as HTML.
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
                news.type().word() + ".notifications", parts.unsubscribe());
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
        LetterPage page = LetterPage.titled(parts.language(), parts.title());
        if (parts.quote() != null) {
            page.quote(parts.quote());
        }
        if (parts.hint() != null) {
            page.paragraph(parts.hint());
        }
        return page.link(parts.link(), parts.open())
            .foot(parts.why())
            .footLink(parts.unsubscribe(), parts.stop())
            .html();
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
