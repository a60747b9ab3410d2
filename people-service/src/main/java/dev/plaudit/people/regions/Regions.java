package dev.plaudit.people.regions;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Which region a country lies in.
 */
@Component
public class Regions {

    private final Vocabulary vocabulary;

    Regions(Vocabulary regionVocabulary) {
        this.vocabulary = regionVocabulary;
    }

    /**
     * The region of a country.
     * @param country ISO 3166-1 alpha-2
     * @return the region's id, or nothing when the country is not known or in none
     */
    public Optional<String> of(@Nullable String country) {
        return this.vocabulary.all()
            .stream()
            .filter((region) -> country != null && region.countries().contains(country))
            .map(Term::id)
            .sorted()
            .findFirst();
    }

    /**
     * Hears of regions that changed.
     * @param follower shows anew what it shows of regions
     */
    public void follow(Runnable follower) {
        this.vocabulary.follow(follower);
    }

}
