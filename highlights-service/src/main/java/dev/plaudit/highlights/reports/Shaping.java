package dev.plaudit.highlights.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.highlights.achievements.Visibility;
import dev.plaudit.highlights.reports.CompileReport.Told;

/**
 * One achievement being put in another program's shape. It notes what it could not say,
 * so that nothing is lost silently.
 */
final class Shaping {

    /** What was counted goes before what sources tell, and a guess comes last. */
    private static final List<Reach.Basis> BEST_FIRST = List.of(Reach.Basis.MEASURED, Reach.Basis.UNKNOWN,
            Reach.Basis.ESTIMATED);

    private final Told told;

    private final List<String> notes = new ArrayList<>();

    private final Set<String> metricsTold = new HashSet<>();

    Shaping(Told told) {
        this.told = told;
    }

    String id() {
        return this.told.achievement().id();
    }

    Content content() {
        return this.told.content();
    }

    List<String> roles() {
        return this.told.roles();
    }

    List<String> notes() {
        return List.copyOf(this.notes);
    }

    void note(String note) {
        this.notes.add(note);
    }

    Export.NotExported impossible(String reason) {
        return new Export.NotExported(id(), reason);
    }

    /**
     * Whether only those may read it who have a part in it.
     */
    boolean isPrivate() {
        return this.told.achievement().visibility() == Visibility.PRIVATE
                || Boolean.TRUE.equals(content().details().get("confidential"));
    }

    /**
     * The day, when one is known.
     */
    Optional<LocalDate> day() {
        return Optional.ofNullable(content().date())
            .filter((date) -> date.start().equals(date.end()))
            .map((date) -> date.start());
    }

    /**
     * What is known of the time when no day is.
     */
    String time() {
        return (content().date() != null) ? content().date().text() : content().period().text();
    }

    String title(int longest) {
        return shortened("title", content().title(), longest);
    }

    /**
     * The summary, otherwise the story.
     * @return nothing when there is neither
     */
    @Nullable String description(int longest) {
        String text = Optional.ofNullable(content().summary()).orElse(content().description());
        return (text != null) ? shortened("description", text, longest) : null;
    }

    String shortened(String field, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        note("%s is shortened to %d characters".formatted(field, longest));
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    /**
     * The first link of a form.
     */
    Optional<String> link(Predicate<String> form) {
        return content().links().stream().map(Link::url).filter(form).findFirst();
    }

    /**
     * Links besides one.
     */
    List<String> otherLinks(@Nullable String besides) {
        return content().links().stream().map(Link::url).filter((url) -> !url.equals(besides)).toList();
    }

    /**
     * A number, of several the one best known and latest; never a sum.
     * @param field of the program, for notes
     * @param metrics what it may be called here
     * @return the number, or null when none is known; 0 is one
     */
    @Nullable Long number(String field, String... metrics) {
        Set<String> names = Set.of(metrics);
        List<Reach> candidates = content().reach()
            .stream()
            .filter((reach) -> names.contains(reach.metric()) && reach.known() && !reach.place())
            .sorted(Comparator.comparingInt((Reach reach) -> BEST_FIRST.indexOf(reach.basis()))
                .thenComparing(Shaping::asOf, Comparator.reverseOrder()))
            .toList();
        if (candidates.isEmpty()) {
            note("%s is not known".formatted(field));
            return null;
        }
        Reach best = candidates.getFirst();
        this.metricsTold.add(best.metric());
        if (best.basis() != Reach.Basis.MEASURED || best.bound() != Reach.Bound.EXACT) {
            note("%s: %s".formatted(field, described(best)));
        }
        if (candidates.size() > 1) {
            candidates.stream().skip(1).forEach((other) -> note("%s: not told: %s".formatted(field, described(other))));
        }
        return best.value();
    }

    /**
     * Notes the numbers that the program has no field for.
     */
    void noteOtherNumbers() {
        content().reach()
            .stream()
            .filter((reach) -> !this.metricsTold.contains(reach.metric()))
            .forEach((reach) -> note("There is no field for: " + described(reach)));
    }

    private static String described(Reach reach) {
        String value = reach.known() ? "%s %d".formatted(reach.bound().word(), reach.value()) : "not known yet";
        String basis = (reach.basis() == Reach.Basis.UNKNOWN) ? "unstated"
                : reach.basis().name().toLowerCase(Locale.ROOT);
        return "%s %s, %s".formatted(reach.metric(), value, basis);
    }

    private static LocalDate asOf(Reach reach) {
        return (reach.asOf() != null) ? reach.asOf().start() : LocalDate.MIN;
    }

}
