package dev.plaudit.gateway.pages.reading;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives, did something, spoke, and held events.
 */
final class Whereabouts {

    private final SortedSet<String> countries = new TreeSet<>();

    Whereabouts(@Nullable String home) {
        add(home);
    }

    void add(AchievementItem achievement) {
        Collection<String> there = achievement.countries();
        if (there != null) {
            there.forEach(this::add);
        }
    }

    /** A delivery says for whom it was, which is where it was. */
    void add(TalkItem talk) {
        if (talk.deliveries() != null) {
            talk.deliveries().forEach((delivery) -> add(delivery.community()));
        }
    }

    void add(EventItem event) {
        add(event.country());
    }

    /**
     * All of it.
     * @return countries (ISO 3166-1 alpha-2), in order
     */
    SortedSet<String> countries() {
        return this.countries;
    }

    private void add(@Nullable Party community) {
        if (community != null) {
            add(community.country());
        }
    }

    private void add(@Nullable String country) {
        if (country != null && !country.isBlank()) {
            this.countries.add(country);
        }
    }

}
