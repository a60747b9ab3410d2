package dev.plaudit.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.plaudit.platform.audit.AuditOperation;
import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.identity.RoleTable;
import dev.plaudit.platform.outbox.OutboxOperation;
import dev.plaudit.platform.vocabularies.VocabularyOperation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document that tells who may do what. With {@code PLAUDIT_WRITE_DOCUMENTS} set in
 * the environment the tests write its tables instead of checking them.
 */
public final class SecurityDocument {

    private static final Path FILE = Path.of("../docs/security.md");

    private static final String END = "<!-- end -->";

    private SecurityDocument() {
    }

    /**
     * Checks that a service's table says what its code does.
     * @param service the service's name
     * @param operations its own, in order; those that every service has follow them
     */
    public static void assertTable(String service, List<? extends Operation> operations) {
        try {
            String document = Files.readString(FILE);
            String start = "<!-- roles of %s -->%n".formatted(service);
            int from = document.indexOf(start) + start.length();
            int to = document.indexOf(END, from);
            assertThat(document).contains(start);
            List<Operation> rows = new ArrayList<>(operations);
            rows.addAll(List.of(VocabularyOperation.values()));
            rows.addAll(List.of(AuditOperation.values()));
            rows.addAll(List.of(OutboxOperation.values()));
            String table = RoleTable.markdown(rows);
            if (System.getenv("PLAUDIT_WRITE_DOCUMENTS") != null) {
                Files.writeString(FILE, document.substring(0, from) + table + document.substring(to));
            }
            else {
                assertThat(document.substring(from, to)).isEqualTo(table);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
