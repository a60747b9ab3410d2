package dev.plaudit.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes operations as the role table of a document.
 */
public final class RoleTable {

    private RoleTable() {
    }

    /**
     * A table with a row an operation and a column a role.
     * @param operations of one service, in order
     * @return Markdown, ending with a line break
     */
    public static String markdown(List<? extends Operation> operations) {
        String heading = Stream
            .concat(Stream.of("may", "anonymous"),
                    Stream.concat(Stream.of(Role.values()).map(Role::word), Stream.of("with a token")))
            .collect(Collectors.joining(" | ", "| ", " |\n"));
        String rule = "| --- |" + " --- |".repeat(Role.values().length + 2) + "\n";
        return heading + rule + operations.stream().map(RoleTable::row).collect(Collectors.joining());
    }

    private static String row(Operation operation) {
        boolean everybody = operation.roles().isEmpty();
        Stream<String> roles = Stream.of(Role.values())
            .map((role) -> mark(everybody || operation.roles().contains(role)));
        Optional<TokenScope> scope = operation.tokenScope();
        String token = everybody ? "any" : scope.map(TokenScope::word).orElse("");
        return Stream.concat(Stream.of(operation.meaning(), mark(everybody)), Stream.concat(roles, Stream.of(token)))
            .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String mark(boolean allowed) {
        return allowed ? "✓" : "";
    }

}
