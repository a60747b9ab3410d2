package dev.plaudit.highlights.reviews;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;

/**
 * Finds whose business a submission is. What nobody knows the region and programs of is
 * for managers of everything.
 */
@Component
class Scopes {

    private final Parties parties;

    Scopes(Parties parties) {
        this.parties = parties;
    }

    /**
     * The programs of who is credited and those it was reported for; the region it names,
     * otherwise those of its countries and of who is credited.
     */
    Scope of(Content content) {
        List<Party> credited = Stream
            .concat(this.parties.people(content.personIds()).stream(),
                    this.parties.communities(content.communityIds()).stream())
            .toList();
        List<String> programs = Stream
            .concat(credited.stream().flatMap((party) -> party.programs().stream()), content.programs().stream())
            .distinct()
            .toList();
        return new Scope(programs, regions(content, credited));
    }

    private List<String> regions(Content content, List<Party> credited) {
        String named = content.region();
        if (named != null) {
            return List.of(named);
        }
        return Stream
            .concat(content.countries().stream(),
                    credited.stream().flatMap((party) -> Stream.ofNullable(party.country())))
            .flatMap((country) -> this.parties.regionOf(country).stream())
            .distinct()
            .toList();
    }

}
