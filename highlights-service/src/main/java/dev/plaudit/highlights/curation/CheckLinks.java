package dev.plaudit.highlights.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.DraftIssue;
import dev.plaudit.highlights.links.HttpAddress;
import dev.plaudit.highlights.previews.CheckLink;

/**
 * Finds links of a digest that lead nowhere any more, a few at a time, so that an answer
 * comes while somebody waits for it.
 */
@Component
class CheckLinks {

    /** All at once, each within the patience of a preview. */
    static final int AT_ONCE = 8;

    private final DraftIssue issues;

    private final CheckLink link;

    CheckLinks(DraftIssue issues, CheckLink link) {
        this.issues = issues;
        this.link = link;
    }

    /**
     * Checks some of the links.
     * @param from how many come before, from 0
     */
    Checked check(Digest digest, int from) {
        Map<String, DigestIssue.Item> links = new LinkedHashMap<>();
        this.issues.of(digest)
            .items()
            .forEach((item) -> item.links().forEach((each) -> links.putIfAbsent(each.url(), item)));
        List<Map.Entry<String, DigestIssue.Item>> some = links.entrySet().stream().skip(from).limit(AT_ONCE).toList();
        List<Link> checked = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CheckLink.Found>> answers = some.stream()
                .map((entry) -> workers.submit(() -> found(entry.getKey())))
                .toList();
            for (int at = 0; at < some.size(); at++) {
                DigestIssue.Item item = some.get(at).getValue();
                checked.add(new Link(some.get(at).getKey(), item.achievementId(), item.title(),
                        Answer.of(answers.get(at).get())));
            }
        }
        catch (ExecutionException ex) {
            throw new IllegalStateException(ex.getCause());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
        int end = from + some.size();
        return new Checked(links.size(), (end < links.size() && !some.isEmpty()) ? end : null, checked);
    }

    private CheckLink.Found found(String url) {
        return HttpAddress.parse(url).map(this.link::check).orElse(CheckLink.Found.UNREACHABLE);
    }

    /**
     * What came of it.
     *
     * @param total how many links the digest has
     * @param next where to go on, null at the end
     * @param links those that were checked
     */
    record Checked(int total, @Nullable Integer next, List<Link> links) {
    }

    /**
     * A link that was checked.
     *
     * @param url where it leads
     * @param achievementId an achievement that has it
     * @param title what that is called
     * @param answer what is there
     */
    record Link(String url, String achievementId, String title, Answer answer) {
    }

    /**
     * What is behind a link.
     */
    enum Answer {

        /** Something. */
        THERE,
        /** Nothing, says the server. */
        GONE,
        /** Nobody answers. */
        UNREACHABLE,
        /** Nobody has asked. */
        UNCHECKED;

        static Answer of(CheckLink.Found found) {
            return switch (found) {
                case THERE -> THERE;
                case GONE -> GONE;
                case UNREACHABLE -> UNREACHABLE;
                case UNCHECKED -> UNCHECKED;
            };
        }

        /**
         * The name on the wire.
         * @return the name in lower case
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
