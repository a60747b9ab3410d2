package dev.plaudit.highlights.digests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Link;

/**
 * Tells two published revisions of a digest apart: as {@link DigestDiff} does, and in
 * what its items show of the records.
 */
final class IssueDiff {

    private static final String ITEM = "item ";

    private static final String SECTION = "section ";

    private final Names before;

    private final Names after;

    private IssueDiff(DigestIssue before, DigestIssue after) {
        this.before = Names.of(before);
        this.after = Names.of(after);
    }

    /**
     * What readers see differently.
     * @param before a revision
     * @param after a later one
     */
    static List<IssueChange> between(DigestIssue before, DigestIssue after) {
        IssueDiff diff = new IssueDiff(before, after);
        Stream<DigestChange> composed = DigestDiff.between(content(before), content(after)).stream();
        return Stream.concat(composed, diff.shown()).map(diff::named).toList();
    }

    private Stream<DigestChange> shown() {
        List<DigestChange> changes = new ArrayList<>();
        this.before.items.forEach((id, item) -> {
            DigestIssue.Item now = this.after.items.get(id);
            if (now != null) {
                changed(changes, ITEM + id + ".credits", credits(item), credits(now));
                changed(changes, ITEM + id + ".links", links(item), links(now));
            }
        });
        return changes.stream();
    }

    private static void changed(List<DigestChange> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(DigestChange.changed(what, before.isEmpty() ? null : before, after.isEmpty() ? null : after));
        }
    }

    /** Somebody who may not be named is not: then, too, the name is gone. */
    private static String credits(DigestIssue.Item item) {
        return item.credits()
            .stream()
            .map(DigestIssue.Credited::name)
            .filter((name) -> !name.isBlank())
            .collect(Collectors.joining(", "));
    }

    private static String links(DigestIssue.Item item) {
        return item.links().stream().map(Link::url).collect(Collectors.joining(" "));
    }

    private IssueChange named(DigestChange change) {
        String what = change.what();
        String id = what.substring(what.indexOf(' ') + 1).replaceFirst("\\..*", "");
        boolean place = change.how() != DigestChange.How.CHANGED;
        if (what.startsWith(ITEM)) {
            DigestIssue.Item item = Objects.requireNonNullElseGet(this.after.items.get(id),
                    () -> this.before.items.get(id));
            return new IssueChange(what, item.title(), change.how(),
                    place ? this.before.place(change.before()) : change.before(),
                    place ? this.after.place(change.after()) : change.after(), change.lines());
        }
        if (what.startsWith(SECTION)) {
            String name = Objects.requireNonNullElseGet(this.after.sections.get(id),
                    () -> this.before.sections.getOrDefault(id, id));
            boolean moved = change.how() == DigestChange.How.MOVED;
            return new IssueChange(what, name, change.how(),
                    moved ? this.before.place(change.before()) : place ? null : change.before(),
                    moved ? this.after.place(change.after()) : place ? null : change.after(), change.lines());
        }
        return new IssueChange(what, null, change.how(), names(change.before()), names(change.after()), change.lines());
    }

    /** Authors by their names. */
    private static @Nullable Object names(@Nullable Object value) {
        return (value instanceof List<?> all && !all.isEmpty() && all.getFirst() instanceof DigestContent.Author)
                ? all.stream()
                    .map((one) -> Objects.requireNonNullElse(((DigestContent.Author) one).name(), ""))
                    .collect(Collectors.joining(", "))
                : value;
    }

    private static DigestContent content(DigestIssue issue) {
        List<DigestContent.Author> authors = issue.authors()
            .stream()
            .map((author) -> new DigestContent.Author(author.personId(), author.name(), author.jobTitle()))
            .toList();
        return new DigestContent(issue.title(), issue.period(), issue.program(), issue.number(), issue.language(),
                issue.publishedOn(), authors, issue.intro(), issue.legend(),
                issue.sections().stream().map(IssueDiff::content).toList(), issue.outro(), issue.editions(),
                issue.images(), issue.style());
    }

    private static DigestContent.Section content(DigestIssue.Section section) {
        List<DigestContent.Item> items = section.items()
            .stream()
            .map((item) -> new DigestContent.Item(item.achievementId(), item.text(), item.images(), item.title(),
                    item.line()))
            .toList();
        return new DigestContent.Section(section.id(), section.title(), section.intro(), items,
                section.sections().stream().map(IssueDiff::content).toList());
    }

    /**
     * What the parts of a revision are called.
     */
    private record Names(Map<String, DigestIssue.Item> items, Map<String, String> sections) {

        static Names of(DigestIssue issue) {
            Map<String, DigestIssue.Item> items = new LinkedHashMap<>();
            issue.items().forEach((item) -> items.putIfAbsent(item.achievementId(), item));
            Map<String, String> sections = new HashMap<>();
            content(issue).allSections().forEach((section) -> sections.put(section.id(), section.title()));
            return new Names(items, sections);
        }

        /** A place is the id of a section or a number. */
        @Nullable Object place(@Nullable Object place) {
            return (place instanceof String id) ? this.sections.getOrDefault(id, id) : place;
        }
    }

}
