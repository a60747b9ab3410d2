package dev.plaudit.highlights.achievements;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Names a field of a report, as who reported it wrote it, by a JSON Pointer (RFC 6901). A
 * field that was left out has a name too; an entry of a list only when it is there.
 */
public final class ReportPointer {

    private static final int LONGEST = 200;

    private ReportPointer() {
    }

    /**
     * Whether a pointer names a field of a report.
     * @param achievement what was reported
     * @param pointer such as {@code /title} or {@code /links/0/url}
     * @return false when there is no such field
     */
    public static boolean exists(Achievement achievement, String pointer) {
        if (!pointer.startsWith("/") || pointer.length() > LONGEST) {
            return false;
        }
        List<String> names = Stream.of(pointer.substring(1).split("/", -1))
            .map((name) -> name.replace("~1", "/").replace("~0", "~"))
            .toList();
        return exists(AchievementBody.of(achievement), names);
    }

    private static boolean exists(@Nullable Object value, List<String> names) {
        if (names.isEmpty()) {
            return true;
        }
        String name = names.getFirst();
        List<String> rest = names.subList(1, names.size());
        return switch (value) {
            case Record report when report.getClass().getEnclosingClass() == AchievementBody.class
                    || report instanceof AchievementBody ->
                component(report, name).filter((component) -> exists(read(report, component), rest)).isPresent();
            case List<?> list -> index(name, list.size()).filter((at) -> exists(list.get(at), rest)).isPresent();
            case Map<?, ?> map -> map.containsKey(name) && exists(map.get(name), rest);
            case null, default -> false;
        };
    }

    private static Optional<RecordComponent> component(Record report, String name) {
        return Stream.of(report.getClass().getRecordComponents())
            .filter((component) -> component.getName().equals(name))
            .findFirst();
    }

    private static @Nullable Object read(Record report, RecordComponent component) {
        try {
            return component.getAccessor().invoke(report);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("A report can be read", ex);
        }
    }

    private static Optional<Integer> index(String name, int size) {
        return name.matches("0|[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(name)).filter((at) -> at < size)
                : Optional.empty();
    }

}
