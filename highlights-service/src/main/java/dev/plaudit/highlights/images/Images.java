package dev.plaudit.highlights.images;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

import org.springframework.stereotype.Repository;

import dev.plaudit.highlights.images.Uploads.Upload;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

/**
 * The stored images: of each a document, one for each of its sizes, and of each account
 * what it has sent lately. Everything that a request needs is found by {@code _id}.
 */
@Repository
public class Images {

    private static final String TOUCHED_AT = "touchedAt";

    private static final String REMOVED = "removed";

    private final MongoCollection<StoredImage> images;

    private final MongoCollection<StoredFile> files;

    private final MongoCollection<Uploads> uploads;

    private final Clock clock;

    Images(MongoDatabase database, Clock clock) {
        this.images = database.getCollection("images", StoredImage.class);
        this.files = database.getCollection("image-files", StoredFile.class);
        this.uploads = database.getCollection("image-uploads", Uploads.class);
        this.clock = clock;
    }

    /**
     * Who sent an image.
     * @param id the image
     * @return the account; nothing when there is no such image
     */
    public Optional<String> accountOf(ImageId id) {
        return Optional.ofNullable(this.images.find(and(eq(id.text()), ne(REMOVED, true))).first())
            .map(StoredImage::accountId);
    }

    /**
     * Keeps an image for a record that is about to name it. Only then may the record be
     * stored: whatever decided before that nothing uses the image has not counted on it,
     * and will not remove it now.
     * @param id the image
     * @return false when there is no such image, or no more
     */
    public boolean keep(ImageId id) {
        return this.images.updateOne(and(eq(id.text()), ne(REMOVED, true)), set(TOUCHED_AT, this.clock.instant()))
            .getMatchedCount() > 0;
    }

    /**
     * One size of an image.
     */
    Optional<byte[]> file(ImageId id, int width) {
        return Optional.ofNullable(this.files.find(eq(fileId(id, width))).first()).map((file) -> file.data().getData());
    }

    /**
     * Stores an image. It is whole once its last size is there.
     */
    void add(Renditions renditions, String accountId) {
        Instant now = this.clock.instant();
        ImageId id = renditions.id();
        this.images.insertOne(new StoredImage(id.text(), accountId, now, now, false));
        renditions.files()
            .forEach((width, file) -> this.files.insertOne(new StoredFile(fileId(id, width), new Binary(file))));
    }

    boolean isWhole(ImageId id) {
        return this.files.countDocuments(in("_id", fileIds(id))) == id.sizes().size();
    }

    Optional<Uploads> uploadsOf(String accountId) {
        return Optional.ofNullable(this.uploads.find(eq(accountId)).first());
    }

    /**
     * Counts an image against the limits of an account, in one step with the question
     * whether there is room.
     * @return false when there is none
     */
    boolean count(String accountId, Upload upload, int mostImages, long mostBytes) {
        Bson room = and(eq(accountId), lt("count", mostImages), lte("bytes", mostBytes - upload.bytes()));
        try {
            this.uploads.updateOne(room, combine(inc("count", 1), inc("bytes", upload.bytes()), push("images", upload)),
                    new UpdateOptions().upsert(true));
            return true;
        }
        catch (MongoWriteException | MongoCommandException ex) {
            // Where there is no room, the account is not found, and is there all the
            // same.
            if (ErrorCategory.fromErrorCode(ex.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw ex;
        }
    }

    /**
     * Counts an image no longer; doing it twice is doing it once.
     */
    void discount(String accountId, Upload upload) {
        this.uploads.updateOne(and(eq(accountId), eq("images.id", upload.id())), combine(inc("count", -1),
                inc("bytes", -upload.bytes()), pull("images", new BsonDocument("id", new BsonString(upload.id())))));
    }

    /**
     * Images that were put into no record since, and those whose removal was broken off.
     */
    List<ImageId> untouchedSince(Instant instant) {
        List<ImageId> ids = new ArrayList<>();
        this.images.find(lt(TOUCHED_AT, instant)).forEach((image) -> ImageId.of(image.id()).ifPresent(ids::add));
        return ids;
    }

    /**
     * The images that an account has sent and that are still there.
     */
    List<ImageId> sentBy(String accountId) {
        List<ImageId> ids = new ArrayList<>();
        this.images.find(eq("accountId", accountId)).forEach((image) -> ImageId.of(image.id()).ifPresent(ids::add));
        return ids;
    }

    /**
     * Counts nothing more against the limits of an account that is no more.
     */
    void forgetUploadsOf(String accountId) {
        this.uploads.deleteOne(eq(accountId));
    }

    /**
     * Removes an image, unless somebody has put it into a record since.
     * @return whether it is gone
     */
    boolean remove(ImageId id, Instant untouchedSince) {
        StoredImage image = this.images.findOneAndUpdate(and(eq(id.text()), lt(TOUCHED_AT, untouchedSince)),
                set(REMOVED, true));
        if (image == null) {
            return false;
        }
        this.files.deleteMany(in("_id", fileIds(id)));
        uploadsOf(image.accountId()).stream()
            .flatMap((sent) -> sent.images().stream())
            .filter((upload) -> upload.id().equals(id.text()))
            .forEach((upload) -> discount(image.accountId(), upload));
        this.images.deleteOne(eq(id.text()));
        return true;
    }

    /**
     * Of some images those that are there.
     */
    List<ImageId> present(Collection<ImageId> ids) {
        List<ImageId> present = new ArrayList<>();
        this.images.find(in("_id", ids.stream().map(ImageId::text).toList()))
            .forEach((image) -> ImageId.of(image.id()).ifPresent(present::add));
        return present;
    }

    private static List<String> fileIds(ImageId id) {
        return id.sizes().stream().map((size) -> fileId(id, size.width())).toList();
    }

    private static String fileId(ImageId id, int width) {
        return id.text() + "/" + width;
    }

}
