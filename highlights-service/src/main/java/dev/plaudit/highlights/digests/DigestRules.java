package dev.plaudit.highlights.digests;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.images.Images;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What a digest may be composed of.
 */
@Component
class DigestRules {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    /** What stands at this place of an address is no digest. */
    private static final String DRAFTS = "drafts";

    private static final int LONGEST_NAME = 80;

    private static final int DEEPEST = 4;

    private final Achievements achievements;

    private final Images images;

    DigestRules(Achievements achievements, Images images) {
        this.achievements = achievements;
        this.images = images;
    }

    /**
     * Checks what somebody composes.
     * @param wanted what they write
     * @param before what there was before; what it told of and showed may stay
     * @throws dev.plaudit.platform.problems.InvalidContentException if it breaks a rule
     */
    void check(DigestContent wanted, @Nullable DigestContent before) {
        FieldChecks checks = new FieldChecks();
        checkWhole(wanted, before, checks);
        Set<String> names = new HashSet<>();
        checkSections("/sections", wanted.sections(), 1, names, before, checks);
        checks.finish();
        List<String> told = (before != null) ? before.achievementIds() : List.of();
        requirePublic(wanted.achievementIds().stream().filter((id) -> !told.contains(id)).toList());
    }

    /**
     * Checks that everybody may read what is to be told of.
     * @param ids achievements
     * @throws dev.plaudit.platform.problems.InvalidContentException if one is not
     * approved, not public or not there
     */
    void requirePublic(List<String> ids) {
        Map<String, Achievement> found = this.achievements.findAll(ids);
        FieldChecks checks = new FieldChecks();
        ids.stream()
            .filter((id) -> !found.containsKey(id) || !found.get(id).isPublic())
            .forEach((id) -> checks.require("/sections", false, "tell of '%s', which nobody can read".formatted(id)));
        checks.finish();
    }

    /**
     * Checks the last part of a digest's address.
     * @param slug what it is to be called
     * @throws dev.plaudit.platform.problems.InvalidContentException if it is no name
     */
    void checkName(String slug) {
        FieldChecks checks = new FieldChecks();
        checkName("/slug", slug, checks);
        checks.require("/slug", !slug.equals(DRAFTS), "is the address of the list of drafts");
        checks.finish();
    }

    private void checkWhole(DigestContent wanted, @Nullable DigestContent before, FieldChecks checks) {
        checks.needed("/title", wanted.title());
        checks.text("/title", wanted.title(), 3, 200);
        checks.needed("/period", wanted.period());
        checks.text("/program", wanted.program(), 1, LONGEST_NAME);
        checks.require("/number", wanted.number() == null || wanted.number() >= 0, "is less than nothing");
        checks.language("/language", wanted.language());
        checks.text("/intro", wanted.intro(), 0, 20_000);
        checks.text("/outro", wanted.outro(), 0, 20_000);
        checks.atMost("/authors", wanted.authors(), 30);
        FieldChecks.each(wanted.authors(), (at, author) -> {
            String pointer = "/authors/" + at;
            checks.require(pointer, (author.personId() == null) != (author.name() == null),
                    "names a person or only a name: one of the two");
            checks.text(pointer + "/name", author.name(), 1, 200);
            checks.text(pointer + "/jobTitle", author.jobTitle(), 1, 200);
        });
        checks.atMost("/legend", wanted.legend(), 50);
        FieldChecks.each(wanted.legend(), (at, entry) -> {
            String pointer = "/legend/" + at;
            checks.needed(pointer + "/program", entry.program());
            checks.needed(pointer + "/name", entry.name());
            checks.text(pointer + "/name", entry.name(), 1, 200);
            checks.text(pointer + "/description", entry.description(), 0, 2000);
            checks.webAddress(pointer + "/url", entry.url());
        });
        checks.atMost("/editions", wanted.editions(), 30);
        FieldChecks.each(wanted.editions(), (at, edition) -> {
            checks.needed("/editions/" + at + "/url", edition.url());
            checks.webAddress("/editions/" + at + "/url", edition.url());
        });
        checkImages("/images", wanted.images(), before, checks);
    }

    private void checkSections(String pointer, List<DigestContent.Section> sections, int depth, Set<String> names,
            @Nullable DigestContent before, FieldChecks checks) {
        checks.atMost(pointer, sections, 100);
        checks.require(pointer, depth <= DEEPEST || sections.isEmpty(), "is nested too deeply");
        FieldChecks.each(sections, (at, section) -> {
            String here = pointer + "/" + at;
            checks.needed(here + "/id", section.id());
            checkName(here + "/id", section.id(), checks);
            checks.require(here + "/id", section.id() == null || names.add("section " + section.id()),
                    "is there twice");
            checks.needed(here + "/title", section.title());
            checks.text(here + "/title", section.title(), 1, 200);
            checks.text(here + "/intro", section.intro(), 0, 20_000);
            checks.atMost(here + "/items", section.items(), 1000);
            FieldChecks.each(section.items(), (place, item) -> {
                String it = here + "/items/" + place;
                checks.needed(it + "/achievementId", item.achievementId());
                checks.require(it + "/achievementId",
                        item.achievementId() == null || names.add("item " + item.achievementId()), "is told of twice");
                checks.text(it + "/text", item.text(), 0, 20_000);
                checks.text(it + "/title", item.title(), 1, 300);
                checkLine(it + "/line", item.line(), checks);
                checkImages(it + "/images", item.images(), before, checks);
            });
            if (depth <= DEEPEST) {
                checkSections(here + "/sections", section.sections(), depth + 1, names, before, checks);
            }
        });
    }

    private static void checkLine(String pointer, @Nullable String line, FieldChecks checks) {
        checks.text(pointer, line, 1, 1000);
        try {
            if (line != null) {
                DigestLine.of(line);
            }
        }
        catch (IllegalArgumentException ex) {
            checks.require(pointer, false, String.valueOf(ex.getMessage()));
        }
    }

    /**
     * An import may show files that only its source has; they stay, and no others come.
     * Those that were sent to this platform are kept for the digest from now on.
     */
    private void checkImages(String pointer, List<Image> images, @Nullable DigestContent before, FieldChecks checks) {
        Set<String> shown = (before != null) ? before.allImages().map(Image::ref).collect(Collectors.toSet())
                : Set.of();
        checks.atMost(pointer, images, 50);
        FieldChecks.each(images, (at, image) -> {
            String here = pointer + "/" + at;
            checks.needed(here + "/ref", image.ref());
            if (image.ref() != null && !shown.contains(image.ref())) {
                image.sent()
                    .ifPresentOrElse(
                            (id) -> checks.require(here + "/ref", this.images.keep(id), "is no image that is here"),
                            () -> checks.webAddress(here + "/ref", image.ref()));
            }
            checks.text(here + "/alt", image.alt(), 0, 2000);
            checks.text(here + "/caption", image.caption(), 0, 2000);
            checks.text(here + "/credit", image.credit(), 0, 200);
        });
    }

    private static void checkName(String pointer, @Nullable String name, FieldChecks checks) {
        checks.require(pointer, name == null || (name.matches(NAME) && name.length() <= LONGEST_NAME),
                "is not made of small letters, digits and single hyphens, %d at most".formatted(LONGEST_NAME));
    }

}
