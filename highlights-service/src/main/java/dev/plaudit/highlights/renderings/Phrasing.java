package dev.plaudit.highlights.renderings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.renderings.Phrase.Role;
import dev.plaudit.platform.dates.PartialDate;

/**
 * Puts what a digest holds into lines. Every address that may be linked is in one of
 * them.
 */
final class Phrasing {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String PEOPLE = "people";

    private final Wording wording;

    private final DigestAddresses addresses;

    Phrasing(Wording wording, DigestAddresses addresses) {
        this.wording = wording;
        this.addresses = addresses;
    }

    /** For example "by Ana (Community Manager) and Bo (Program Manager)". */
    List<Phrase> byline(List<DigestIssue.Author> authors) {
        return introduced("by", authors.stream().map(this::author).toList());
    }

    /** Authors by their names alone. */
    List<String> names(List<DigestIssue.Author> authors) {
        return authors.stream().map((author) -> author(author).getFirst().text()).toList();
    }

    /** Somebody credited by the name alone. */
    String name(DigestIssue.Credited credited) {
        return Boolean.TRUE.equals(credited.erased()) ? this.wording.say("erased")
                : Phrase.oneLine(credited.name().strip());
    }

    /** For example "GDE Chansung Park (South Korea) and GDE Sayak Paul (India)". */
    List<Phrase> credits(List<DigestIssue.Credited> credits, boolean startsLine) {
        // Somebody who did several things is named once.
        List<DigestIssue.Credited> named = credits.stream().distinct().toList();
        List<List<Phrase>> phrases = new ArrayList<>();
        for (DigestIssue.Credited credited : named) {
            phrases.add(credited(credited, startsLine && phrases.isEmpty()));
        }
        return joined(phrases.stream().distinct().toList());
    }

    /**
     * The title, linked to the first link that can be followed, with a mark when it is
     * not approved any more.
     */
    List<Phrase> title(DigestIssue.Item item) {
        String title = item.title().strip();
        Phrase linked = followed(item)
            .map((first) -> new Phrase(Role.TITLE, title, url(first),
                    title.equals(first.label()) ? null : first.label(), null))
            .orElseGet(() -> Phrase.of(Role.TITLE, title));
        return Boolean.TRUE.equals(item.retracted())
                ? List.of(linked, Phrase.of(Role.RETRACTED, this.wording.say("retracted"))) : List.of(linked);
    }

    /** All that is told of an achievement, as a line. */
    LineOfItem line(DigestIssue.Item item, int level) {
        return LinePhrasing.of(this, this.wording, item, level);
    }

    /** For example "October 14, 2021". */
    Phrase date(PartialDate date) {
        return new Phrase(Role.DATE, this.wording.date(date), null, date.text(), null);
    }

    /** For example "October 14, 2021: The name of the winner was wrong." */
    List<Phrase> correction(DigestIssue.Correction correction) {
        PartialDate day = new PartialDate(LocalDate.ofInstant(correction.at(), ZoneOffset.UTC).toString());
        return List.of(date(day), Phrase.words(this.wording.say("correction.after") + correction.note().strip()));
    }

    /** For example "Also in 中文 and Deutsch", each language as its readers call it. */
    List<Phrase> translations(List<DigestIssue.Translation> translations) {
        return introduced("translations",
                translations.stream()
                    .map((translation) -> List.of(new Phrase(Role.TRANSLATION, Wording.ownName(translation.language()),
                            this.addresses.page(translation.slug()), null, translation.language())))
                    .toList());
    }

    /**
     * The links that the title leaves, each a phrase; those not to be followed in words.
     */
    List<Phrase> furtherLinks(DigestIssue.Item item) {
        List<Link> further = new ArrayList<>(item.links());
        followed(item).ifPresent(further::remove);
        return further.stream()
            .map((link) -> labelled(link.label(), url(link)))
            .filter((link) -> !link.text().isEmpty())
            .toList();
    }

    /** The name of a program, linked to its page. */
    Phrase program(DigestIssue.LegendEntry entry) {
        String url = (entry.url() != null) ? WebAddress.link(entry.url()).orElse(null) : null;
        return Phrase.linked(Role.NAME, entry.name().strip(), url);
    }

    /** For example "GDE: Google Developer Experts – Individuals." */
    List<Phrase> meaning(DigestIssue.LegendEntry entry) {
        List<Phrase> line = new ArrayList<>();
        line.add(Phrase.words(entry.program().strip() + ": "));
        line.add(program(entry));
        if (entry.description() != null && !entry.description().isBlank()) {
            line.add(Phrase.words(" – " + entry.description().strip()));
        }
        return line;
    }

    /** For example "Also published at Medium and blog.example (Chinese)". */
    List<Phrase> editions(List<DigestIssue.Edition> editions) {
        return introduced("editions",
                editions.stream()
                    .map(this::edition)
                    .filter((edition) -> !edition.getFirst().text().isEmpty())
                    .toList());
    }

    /** For example "The winning team · Image: Ana"; empty when nothing is told. */
    String caption(Image image) {
        List<String> told = new ArrayList<>();
        if (image.caption() != null && !image.caption().isBlank()) {
            told.add(image.caption().strip());
        }
        if (image.credit() != null && !image.credit().isBlank()) {
            told.add(this.wording.say("image.credit") + image.credit().strip());
        }
        return Phrase.oneLine(String.join(" · ", told));
    }

    private List<Phrase> author(DigestIssue.Author author) {
        if (Boolean.TRUE.equals(author.erased())) {
            return List.of(Phrase.of(Role.NAME, this.wording.say("erased")));
        }
        List<Phrase> line = new ArrayList<>();
        line.add(Phrase.name(author.name().strip(), null, PEOPLE, author.personId()));
        aside(line, Role.JOB, author.jobTitle());
        return line;
    }

    private List<Phrase> credited(DigestIssue.Credited credited, boolean startsLine) {
        if (Boolean.TRUE.equals(credited.erased())) {
            return List.of(Phrase.of(Role.NAME, this.wording.say(startsLine ? "erased.first" : "erased")));
        }
        List<Phrase> line = new ArrayList<>();
        String programs = programsToName(credited);
        if (!programs.isEmpty()) {
            line.add(Phrase.of(Role.PROGRAM, programs));
            line.add(Phrase.words(" "));
        }
        List<String> urls = credited.urls().stream().flatMap((url) -> WebAddress.link(url).stream()).toList();
        String name = credited.name().strip();
        String collection = (credited.type() == DigestIssue.Credited.Type.PERSON) ? PEOPLE : "communities";
        line.add(Phrase.name(name, urls.isEmpty() ? null : urls.getFirst(), collection, credited.id()));
        for (int i = 1; i < urls.size(); i++) {
            line.add(Phrase.words(" "));
            line.add(new Phrase(Role.FURTHER, "[" + (i + 1) + "]", urls.get(i),
                    name + " · " + WebAddress.host(urls.get(i)), null));
        }
        aside(line, Role.COUNTRY, (credited.country() != null) ? this.wording.country(credited.country()) : null);
        return line;
    }

    /** "TFUG Singapore" needs no "TFUG" before it, and "other" is no program's name. */
    private static String programsToName(DigestIssue.Credited credited) {
        String name = credited.name().toLowerCase(Locale.ROOT);
        if (credited.programs()
            .stream()
            .noneMatch((it) -> it.strip().equalsIgnoreCase("other")
                    || name.contains(it.toLowerCase(Locale.ROOT).strip()))) {
            return String.join("/", credited.programs().stream().map(String::strip).toList());
        }
        List<String> words = List.of(NO_WORD.split(name));
        return String.join("/",
                credited.programs()
                    .stream()
                    .map(String::strip)
                    .filter((program) -> !program.equalsIgnoreCase("other")
                            && !words.contains(program.toLowerCase(Locale.ROOT)))
                    .toList());
    }

    private List<Phrase> edition(DigestIssue.Edition edition) {
        List<Phrase> line = new ArrayList<>();
        Phrase label = labelled(edition.label(), WebAddress.link(edition.url()).orElse(null));
        line.add(new Phrase(label.role(), label.text(), label.url(), label.hint(), edition.language()));
        aside(line, Role.LANGUAGE,
                (edition.language() != null) ? this.wording.otherLanguage(edition.language()).orElse(null) : null);
        return line;
    }

    private static Phrase labelled(@Nullable String label, @Nullable String url) {
        String host = (url != null) ? WebAddress.host(url) : "";
        return Phrase.linked(Role.LINK, (label != null && !label.isBlank()) ? label.strip() : host, url);
    }

    private static Optional<Link> followed(DigestIssue.Item item) {
        return item.links().stream().filter((link) -> url(link) != null).findFirst();
    }

    private static @Nullable String url(Link link) {
        return WebAddress.link(link.url()).orElse(null);
    }

    private void aside(List<Phrase> line, Role role, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            line.add(Phrase.words(this.wording.say("aside.open")));
            line.add(Phrase.of(role, text.strip()));
            line.add(Phrase.words(this.wording.say("aside.close")));
        }
    }

    private List<Phrase> introduced(String key, List<List<Phrase>> parts) {
        List<Phrase> line = new ArrayList<>(joined(parts));
        if (!line.isEmpty()) {
            line.addFirst(Phrase.words(this.wording.say(key)));
        }
        return line;
    }

    private List<Phrase> joined(List<List<Phrase>> parts) {
        List<Phrase> line = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                boolean last = i == parts.size() - 1;
                String separator = last ? ((i == 1) ? "list.two" : "list.last") : "list.comma";
                line.add(Phrase.words(this.wording.say(separator)));
            }
            line.addAll(parts.get(i));
        }
        return line;
    }

}
