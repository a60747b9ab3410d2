package dev.plaudit.local;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks the lines that tell a person why a process ended from all that it printed. */
final class FailureReason {

    private static final String BOOT_FAILURE = "APPLICATION FAILED TO START";

    private static final Pattern ERROR = Pattern.compile("\\bERROR\\b|\\bOutOfMemoryError\\b");

    private static final Pattern EXCEPTION = Pattern.compile("^(Caused by: |Exception in thread |Error: )|Exception: ");

    private FailureReason() {
    }

    /**
     * The reason in one or few lines; empty when nothing was printed.
     * @param lines the end of the output, oldest first
     */
    static String in(List<String> lines) {
        String refused = last(lines, (line) -> line.contains("Import refused:"));
        if (!refused.isEmpty()) {
            return refused.substring(refused.indexOf("Import refused:"));
        }
        if (lines.stream().anyMatch((line) -> line.contains(BOOT_FAILURE))) {
            return bootFailure(lines);
        }
        String error = last(lines, ERROR.asPredicate());
        String cause = last(after(lines, error), EXCEPTION.asPredicate());
        String reason = Stream.of(error, cause).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return reason.isEmpty() ? last(lines, (line) -> !line.isBlank()) : reason;
    }

    /**
     * What follows the last such line, its stack trace for example; all for an empty
     * line.
     */
    private static List<String> after(List<String> lines, String line) {
        int at = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!line.isEmpty() && lines.get(i).strip().equals(line)) {
                at = i;
            }
        }
        return lines.subList(at + 1, lines.size());
    }

    /**
     * Spring Boot's own explanation: a heading in asterisks, "Description:" and
     * "Action:".
     */
    private static String bootFailure(List<String> lines) {
        return lines.stream()
            .dropWhile((line) -> !line.contains(BOOT_FAILURE))
            .skip(1)
            .filter((line) -> !line.isBlank() && !line.startsWith("***"))
            .filter((line) -> !line.equals("Description:"))
            .limit(8)
            .collect(Collectors.joining("\n"));
    }

    private static String last(List<String> lines, Predicate<String> sign) {
        return lines.stream().filter(sign).reduce("", (before, line) -> line).strip();
    }

}
