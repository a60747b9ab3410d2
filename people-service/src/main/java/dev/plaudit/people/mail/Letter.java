package dev.plaudit.people.mail;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail to one address that was not asked for one by one, so it says how to stop more
 * of its kind.
 *
 * @param id the same for each try to send it, so that a repeat is recognized
 * @param address where to
 * @param name whose address it is, null when nobody knows
 * @param subject what it is about
 * @param text the body without markup
 * @param html the same body as an HTML document
 * @param list what kind it is, words of ASCII with dots between them, the more special
 * first (RFC 2919)
 * @param unsubscribe an address that stops more of its kind when it is posted to (RFC
 * 8058)
 */
public record Letter(String id, String address, @Nullable String name, String subject, String text, String html,
        String list, String unsubscribe) {

    @Override
    public String toString() {
        // An address goes into no log.
        return "Letter " + this.id;
    }

}
