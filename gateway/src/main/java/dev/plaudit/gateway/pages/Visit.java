package dev.plaudit.gateway.pages;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;

import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.problems.UnauthenticatedException;

/**
 * Somebody looking at a page: in which language, and who. Controllers of pages take it as
 * a parameter.
 *
 * @param locale English or Chinese
 * @param caller who it is, for the services
 * @param unknown whether somebody is signed in whom people-service could not tell of
 * @param csrf what forms send along, null without a session
 * @param address path and query of the page, as the browser asked for it
 * @param gzip whether the browser takes compressed answers
 */
public record Visit(Locale locale, Caller caller, boolean unknown, @Nullable CsrfToken csrf, String address,
        boolean gzip) {

    private static final Pattern FURTHER = Pattern.compile("[?&]cursor=[^&]");

    /**
     * Whether the page is for one person, so that nobody else may be shown it.
     * @return true if somebody is signed in, known or not
     */
    public boolean isSignedIn() {
        return this.unknown || this.caller instanceof Caller.Member;
    }

    /**
     * Who is signed in.
     * @return the account
     * @throws UnauthenticatedException if nobody is
     * @throws ServiceFailedException if somebody is whom nobody knows right now
     */
    public Caller.Member member() throws ServiceFailedException {
        if (this.unknown) {
            throw ServiceFailedException.down(null);
        }
        if (this.caller instanceof Caller.Member member) {
            return member;
        }
        throw new UnauthenticatedException();
    }

    /**
     * What the account calls itself.
     * @return a name, empty for who has none or is unknown
     */
    public String name() {
        return (this.caller instanceof Caller.Member member) ? member.name() : "";
    }

    /**
     * Whether a part of the site is shown to this person. What they may do there is
     * decided by the services.
     * @param role the word of a role
     * @return true for whoever has it
     */
    public boolean is(String role) {
        return this.caller instanceof Caller.Member member && member.is(Role.of(role));
    }

    /**
     * Whether a page is in this part of the site, for the navigation.
     * @param path the path of the part
     * @return true for the path and all below it
     */
    public boolean isIn(String path) {
        return this.address.equals(path) || this.address.startsWith(path + "/") || this.address.startsWith(path + "?");
    }

    /**
     * Whether a page is one of the curators', which stand below the digests that they
     * edit, for the navigation.
     * @return true for the list of drafts and for the pages of a draft
     */
    public boolean isCurating() {
        return isIn("/curate") || this.address.matches("/digests/[^/?]+/(edit|preview|history|publish)([/?].*)?");
    }

    /**
     * Whether the page is a later one of a list. What is on it moves on, so that search
     * engines are to know the first one, and the records.
     * @return true if the address has a cursor
     */
    public boolean isFurther() {
        return FURTHER.matcher(this.address).find();
    }

    /**
     * The same visitor for a page in another language.
     * @param locale English or Chinese
     * @return a copy
     */
    public Visit in(Locale locale) {
        return new Visit(locale, this.caller, this.unknown, this.csrf, this.address, this.gzip);
    }

}
