package dev.plaudit.people.accounts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.persons.Membership;

/**
 * What is known of an account when it is opened.
 *
 * @param name what to call it
 * @param email the address that its provider found to be theirs
 * @param country of its person, ISO 3166-1 alpha-2
 * @param urls pages about its person
 * @param memberships of its person
 * @param rights what it may from the beginning
 */
public record Beginning(String name, @Nullable String email, @Nullable String country, List<String> urls,
        List<Membership> memberships, Rights rights) {

    public Beginning {
        urls = List.copyOf(urls);
        memberships = List.copyOf(memberships);
    }

}
