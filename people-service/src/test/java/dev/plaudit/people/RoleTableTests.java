package dev.plaudit.people;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.platform.testing.SecurityDocument;

/**
 * The role table in the documentation.
 */
class RoleTableTests {

    @Test
    void theDocumentSaysWhatTheCodeDoes() {
        SecurityDocument.assertTable("people-service", List.of(PeopleOperation.values()));
    }

}
