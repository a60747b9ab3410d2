package dev.plaudit.people.me;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.accounts.Identity;
import dev.plaudit.people.accounts.Login;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.platform.dates.PartialDate;

/**
 * An account as its owner reads it.
 *
 * @param id identifies the account
 * @param personId the person it is
 * @param name as they write it in Latin letters, or as they write it
 * @param aliases other spellings, also in other scripts
 * @param country ISO 3166-1 alpha-2
 * @param affiliation their employer or school
 * @param urls pages about them, the one to link to first
 * @param topics what they are known for
 * @param visibility who sees their person: public or hidden
 * @param roles what they are here: member, organizer, manager, curator, admin
 * @param scopes what they decide about as a manager, each as program/region with an
 * asterisk for any
 * @param logins by what they sign in
 * @param memberships what they are in programs and communities, in any state
 * @param createdAt when they first signed in
 */
record MeView(String id, String personId, String name, List<String> aliases, @Nullable String country,
        @Nullable String affiliation, List<String> urls, List<String> topics, String visibility, List<String> roles,
        List<String> scopes, List<LoginView> logins, List<MembershipView> memberships, Instant createdAt) {

    static MeView of(Me me, Identity identity, Map<String, Instant> lastSignIns) {
        OwnProfile profile = OwnProfile.of(me.person());
        return new MeView(identity.accountId(), identity.personId(), identity.name(), profile.aliases(),
                profile.country(), profile.affiliation(), profile.urls(), profile.topics(),
                String.valueOf(profile.visibility()), identity.roles(), identity.scopes(),
                me.account().logins().stream().map((login) -> LoginView.of(login, lastSignIns)).toList(),
                me.whole().memberships().stream().map(MembershipView::of).toList(), me.account().createdAt());
    }

    /**
     * By what they sign in.
     *
     * @param id identifies the login
     * @param issuer the provider
     * @param linkedAt since when
     * @param lastSignInAt when it was last used, null when it never was
     */
    record LoginView(String id, String issuer, Instant linkedAt, @Nullable Instant lastSignInAt) {

        static LoginView of(Login login, Map<String, Instant> lastSignIns) {
            return new LoginView(login.key(), login.issuer(), login.linkedAt(), lastSignIns.get(login.key()));
        }

    }

    /**
     * What they are in a program or community.
     *
     * @param id identifies the membership
     * @param program the program's id, or {@code other}
     * @param role what they are there
     * @param communityId the community, when the role is in one
     * @param from when it began, as far as known
     * @param until when it ended or is to end, as far as known
     * @param state how far it has come: requested, confirmed, declined, ended
     */
    record MembershipView(String id, String program, String role, @Nullable String communityId,
            @Nullable PartialDate from, @Nullable PartialDate until, String state) {

        static MembershipView of(Membership membership) {
            return new MembershipView(membership.id(), membership.program(), membership.role(),
                    membership.communityId(), membership.from(), membership.until(), membership.state().word());
        }

    }

}
