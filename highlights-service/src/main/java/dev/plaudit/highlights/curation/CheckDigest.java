package dev.plaudit.highlights.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.curation.Finding.What;
import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.DigestContent;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.DraftIssue;
import dev.plaudit.platform.references.Parties;

/**
 * Looks through a digest for what curators overlook.
 */
@Component
class CheckDigest {

    private final DraftIssue issues;

    private final Achievements achievements;

    private final Parties parties;

    CheckDigest(DraftIssue issues, Achievements achievements, Parties parties) {
        this.issues = issues;
        this.achievements = achievements;
        this.parties = parties;
    }

    List<Finding> check(Digest digest) {
        List<Finding> findings = new ArrayList<>();
        DigestIssue issue = this.issues.of(digest);
        whole(digest, findings);
        Map<String, DigestIssue.Item> told = issue.items()
            .collect(Collectors.toMap(DigestIssue.Item::achievementId, Function.identity()));
        Map<String, Achievement> records = this.achievements.findAll(told.keySet());
        images(null, null, null, issue.images(), findings);
        digest.content().allSections().forEach((section) -> section(section, told, records, findings));
        return findings;
    }

    private static void whole(Digest digest, List<Finding> findings) {
        if (digest.content().achievementIds().isEmpty()) {
            findings.add(new Finding(What.NOTHING_TOLD, false, null, null, null, List.of()));
        }
        if (digest.issue() != null && !digest.changed() && digest.withdrawn() == null) {
            findings.add(new Finding(What.NOTHING_NEW, false, null, null, null, List.of()));
        }
        else if (digest.issue() != null) {
            findings.add(new Finding(What.CORRECTION_NEEDED, false, null, null, null, List.of()));
        }
    }

    private void section(DigestContent.Section section, Map<String, DigestIssue.Item> told,
            Map<String, Achievement> records, List<Finding> findings) {
        if (section.allItems().findAny().isEmpty()) {
            findings.add(new Finding(What.EMPTY_SECTION, false, null, section.id(), section.title(), List.of()));
        }
        for (DigestContent.Item item : section.items()) {
            DigestIssue.Item shown = told.get(item.achievementId());
            if (shown == null) {
                findings.add(new Finding(What.NOT_READABLE, true, item.achievementId(), section.id(), item.title(),
                        List.of()));
                continue;
            }
            images(item.achievementId(), section.id(), shown.title(), shown.images(), findings);
            people(section.id(), shown, findings);
            Achievement record = records.get(item.achievementId());
            boolean placed = record != null && record.publicContent(this.parties::currentId)
                .filter((content) -> content.region() != null)
                .isPresent();
            if (!placed) {
                findings.add(new Finding(What.NO_REGION, false, item.achievementId(), section.id(), shown.title(),
                        List.of()));
            }
        }
    }

    private static void images(@Nullable String id, @Nullable String section, @Nullable String title,
            List<Image> images, List<Finding> findings) {
        List<String> silent = images.stream()
            .filter((image) -> image.alt() == null || image.alt().isBlank())
            .map(Image::ref)
            .toList();
        if (!silent.isEmpty()) {
            findings.add(new Finding(What.NO_ALT_TEXT, false, id, section, title, silent));
        }
        List<String> elsewhere = images.stream()
            .map(Image::ref)
            .filter((ref) -> !ref.startsWith("/") && !ref.startsWith("http"))
            .toList();
        if (!elsewhere.isEmpty()) {
            findings.add(new Finding(What.IMAGE_ELSEWHERE, false, id, section, title, elsewhere));
        }
    }

    private void people(String section, DigestIssue.Item item, List<Finding> findings) {
        List<String> unclaimed = item.credits()
            .stream()
            .filter((credited) -> credited.type() == DigestIssue.Credited.Type.PERSON)
            .filter((credited) -> credited.id() == null || this.parties.isUnclaimed(credited.id()))
            .map(DigestIssue.Credited::name)
            .toList();
        if (!unclaimed.isEmpty()) {
            findings.add(new Finding(What.UNCLAIMED, false, item.achievementId(), section, item.title(), unclaimed));
        }
    }

}
