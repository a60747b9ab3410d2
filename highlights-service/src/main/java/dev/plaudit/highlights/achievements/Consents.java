package dev.plaudit.highlights.achievements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.plaudit.highlights.achievements.Consent.Answer;

/**
 * Who agreed to be credited by one achievement, with knowledge of whose records were
 * merged. Of whom nothing is noted may be shown: nobody can be asked, or they were shown
 * before anybody was.
 *
 * @param all what is noted
 * @param today gives the id under which a person is known today
 */
record Consents(List<Consent> all, UnaryOperator<String> today) {

    /**
     * What somebody last said, under whichever of their records.
     */
    Optional<Consent> of(String personId) {
        return this.all.stream().filter((consent) -> isOf(consent, personId)).max(Comparator.comparing(Consent::at));
    }

    boolean hasDeclined(String personId) {
        return of(personId).filter((consent) -> consent.state() == Answer.DECLINED).isPresent();
    }

    /**
     * What others may read of a content.
     * @return without those who declined or have not answered
     */
    Content shown(Content content) {
        return content.with(content.credits().stream().filter(this::isShown).toList(), content.links());
    }

    private boolean isShown(Credit credit) {
        String person = credit.personId();
        return person == null || of(person).map((consent) -> consent.state() == Answer.ACCEPTED).orElse(true);
    }

    /**
     * The same with what people say, in the place of what they said before.
     */
    List<Consent> with(List<Consent> said) {
        List<Consent> result = new ArrayList<>(this.all);
        for (Consent each : said) {
            result.removeIf((before) -> isOf(before, each.personId()));
            result.add(each);
        }
        return List.copyOf(result);
    }

    private boolean isOf(Consent consent, String personId) {
        return this.today.apply(consent.personId()).equals(this.today.apply(personId));
    }

}
