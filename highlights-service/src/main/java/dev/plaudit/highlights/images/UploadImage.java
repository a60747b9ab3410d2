package dev.plaudit.highlights.images;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.images.Uploads.Upload;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException.FieldError;

/**
 * Takes images in, as many of an account as it has room for.
 */
@Component
class UploadImage {

    /** More than it takes to store an image that has been counted already. */
    private static final Duration BEING_STORED = Duration.ofMinutes(10);

    private final Images images;

    private final List<ImageUse> uses;

    private final ImageWorkshop workshop;

    private final ImageProperties properties;

    private final Clock clock;

    UploadImage(Images images, List<ImageUse> uses, ImageWorkshop workshop, ImageProperties properties, Clock clock) {
        this.images = images;
        this.uses = uses;
        this.workshop = workshop;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Takes an image in. The same again is the same image as long as it is in nothing
     * that everybody reads.
     * @param bytes a file of any of the formats that are taken
     * @throws InvalidContentException if it is none, or too large
     * @throws ConflictException if the account has no room left
     */
    Uploaded upload(Caller caller, byte[] bytes) {
        Member member = caller.require(HighlightsOperation.UPLOAD_IMAGES);
        String hash = hash(bytes);
        Optional<ImageId> same = sent(member.accountId(), hash);
        if (same.isPresent()) {
            return new Uploaded(same.get(), false);
        }
        if (isFull(member.accountId())) {
            // Before much work is done for nothing.
            makeRoom(member.accountId());
        }
        Renditions renditions = renditions(bytes);
        Upload upload = new Upload(renditions.id().text(), hash, renditions.bytes(), this.clock.instant());
        if (!count(member.accountId(), upload)) {
            makeRoom(member.accountId());
            if (!count(member.accountId(), upload)) {
                throw full();
            }
        }
        this.images.add(renditions, member.accountId());
        return new Uploaded(renditions.id(), true);
    }

    private Optional<ImageId> sent(String accountId, String hash) {
        return this.images.uploadsOf(accountId)
            .stream()
            .flatMap((sent) -> sent.images().stream())
            .filter((upload) -> upload.hash().equals(hash))
            .flatMap((upload) -> ImageId.of(upload.id()).stream())
            .filter(this.images::isWhole)
            .filter(this.images::keep)
            .findFirst();
    }

    private Renditions renditions(byte[] bytes) {
        try {
            return this.workshop.renditions(bytes);
        }
        catch (ImageRefusedException ex) {
            throw new InvalidContentException(List.of(new FieldError("", ex.reason())));
        }
    }

    private boolean isFull(String accountId) {
        return this.images.uploadsOf(accountId)
            .filter((sent) -> sent.count() >= this.properties.accountImages()
                    || sent.bytes() >= this.properties.accountBytes().toBytes())
            .isPresent();
    }

    private boolean count(String accountId, Upload upload) {
        return this.images.count(accountId, upload, this.properties.accountImages(),
                this.properties.accountBytes().toBytes());
    }

    /**
     * Counts no longer what everybody reads by now, and what is not there any more.
     */
    private void makeRoom(String accountId) {
        List<Upload> sent = this.images.uploadsOf(accountId).map(Uploads::images).orElse(List.of());
        List<ImageId> ids = sent.stream().flatMap((upload) -> ImageId.of(upload.id()).stream()).toList();
        Set<ImageId> counted = new HashSet<>(this.images.present(ids));
        this.uses.forEach((use) -> counted.removeAll(use.shown(ids)));
        Instant stored = this.clock.instant().minus(BEING_STORED);
        sent.stream()
            .filter((upload) -> upload.at().isBefore(stored))
            .filter((upload) -> ImageId.of(upload.id()).filter(counted::contains).isEmpty())
            .forEach((upload) -> this.images.discount(accountId, upload));
        if (isFull(accountId)) {
            throw full();
        }
    }

    private ConflictException full() {
        return new ConflictException(
                "This account has sent %d images, or %d MiB of them, that are in nothing that everybody reads yet; "
                    .formatted(this.properties.accountImages(), this.properties.accountBytes().toMegabytes())
                        + "those that no record names are removed after %d days"
                            .formatted(this.properties.unusedFor().toDays()));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    /**
     * What came of an upload.
     *
     * @param id the image
     * @param isNew whether it was not there before
     */
    record Uploaded(ImageId id, boolean isNew) {
    }

}
