package dev.plaudit.people.subscriptions;

import java.util.regex.Pattern;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import dev.plaudit.people.mail.Post;

/**
 * A subscription that somebody wants.
 *
 * @param email where digests are sent to: one address of plain ASCII letters
 * @param program only digests of this program; without, of all
 * @param language only digests in this language, BCP 47; without, in any
 */
record SubscriptionWish(@NotNull String email, @Nullable String program, @Nullable String language) {

    /**
     * RFC 5321, section 4.5.3.1.3, without the brackets.
     */
    private static final int LONGEST_ADDRESS = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    /**
     * A host that others can look up, so no address of a machine inside.
     */
    private static final Pattern HOST = Pattern
        .compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+" + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+");

    /**
     * Whether the address is one that strangers may have written to.
     */
    boolean hasUsualAddress() {
        int at = this.email.lastIndexOf('@');
        return at > 0 && at <= LONGEST_LOCAL_PART && this.email.length() <= LONGEST_ADDRESS
                && LOCAL_PART.matcher(this.email.substring(0, at)).matches()
                && HOST.matcher(this.email.substring(at + 1)).matches() && Post.takes(this.email);
    }

    @Override
    public String toString() {
        // An address goes into no log.
        return "SubscriptionWish";
    }

}
