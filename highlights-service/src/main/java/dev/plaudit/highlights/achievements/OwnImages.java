package dev.plaudit.highlights.achievements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.images.ImageId;
import dev.plaudit.highlights.images.Images;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Whose images may illustrate an achievement: those of the account that puts them there,
 * and those that were there before.
 */
@Component
class OwnImages {

    private final Images images;

    OwnImages(Images images) {
        this.images = images;
    }

    /**
     * Makes sure that the images of a content may be there, and keeps them there.
     * @param member who writes
     * @param content about to be stored
     * @param before what was stored until now
     * @param dry whether it will not be stored after all
     * @throws dev.plaudit.platform.problems.InvalidContentException if an image is not
     * there, or somebody else's
     */
    void require(Member member, Content content, @Nullable Achievement before, boolean dry) {
        Set<ImageId> there = (before != null) ? of(before) : new HashSet<>();
        FieldChecks checks = new FieldChecks();
        List<ImageId> wanted = of(content).toList();
        FieldChecks.each(wanted, (at, id) -> checks.require("/images/" + at + "/id",
                there.contains(id) || (isOf(member, id) && (dry || this.images.keep(id))), ContentRules.NO_IMAGE));
        checks.finish();
    }

    private boolean isOf(Member member, ImageId id) {
        return this.images.accountOf(id).filter(member.accountId()::equals).isPresent();
    }

    private static Set<ImageId> of(Achievement achievement) {
        return Stream.concat(Stream.of(achievement.content()), Stream.ofNullable(achievement.approved()))
            .flatMap(OwnImages::of)
            .collect(Collectors.toSet());
    }

    /** In the order in which they were written. */
    private static Stream<ImageId> of(Content content) {
        return content.images().stream().flatMap((image) -> image.sent().stream());
    }

}
