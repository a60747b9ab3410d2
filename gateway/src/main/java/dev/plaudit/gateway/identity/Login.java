package dev.plaudit.gateway.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said of somebody who signed in there. Issuer and subject identify a
 * login; all else only describes it. What a provider calls roles or groups is not asked.
 *
 * @param issuer the provider
 * @param subject the login at the provider
 * @param name how they are called there
 * @param email their address, never told on
 * @param emailVerified whether the provider has checked the address
 * @param profileUrl their page at the provider
 * @param picture the address of their picture
 * @param address the client's network address, for the audit log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Login(String issuer, String subject, @Nullable String name, @Nullable String email,
        @Nullable Boolean emailVerified, @Nullable String profileUrl, @Nullable String picture,
        @Nullable String address) {

    /** Without what is private, since records end up in logs. */
    @Override
    public String toString() {
        return "Login[" + this.issuer + "]";
    }

}
