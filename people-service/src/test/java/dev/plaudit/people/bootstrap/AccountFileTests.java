package dev.plaudit.people.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.people.PeopleApplication;
import dev.plaudit.platform.imports.ImportRefusedException;
import dev.plaudit.platform.testing.Installation;
import dev.plaudit.platform.testing.StoreForTests;
import dev.plaudit.platform.vocabularies.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for what the operator may write into the list of accounts.
 */
@SpringBootTest(classes = PeopleApplication.class)
@ContextConfiguration(initializers = StoreForTests.class)
class AccountFileTests {

    private final Validator rules;

    private final Vocabulary programs;

    private final Vocabulary regions;

    @TempDir
    private Path folder;

    AccountFileTests(@Autowired Validator rules, @Autowired Vocabulary programVocabulary,
            @Autowired Vocabulary regionVocabulary) {
        this.rules = rules;
        this.programs = programVocabulary;
        this.regions = regionVocabulary;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "\"nickname\":\"x\"; account 2, field nickname: is not known",
            "\"name\":7; account 2, field name: is not as it has to be", "\"name\":\" \"; account 2, field name:",
            "\"country\":\"XX\"; account 2, field country: is not a country's code",
            "\"roles\":[{\"role\":\"root\"}]; account 2, field roles[0].role: is organizer, manager",
            "\"roles\":[{\"role\":\"manager\",\"region\":\"mars\"}]; account 2, field roles[0].region: mars is not",
            "\"roles\":[{\"role\":\"curator\",\"region\":\"apac\"}]; account 2, field roles[0]: has a program or",
            "\"memberships\":[{\"program\":\"NASA\",\"role\":\"lead\"}]; account 2, field memberships[0].program: NASA",
            "\"memberships\":[{\"program\":\"GDE\",\"role\":\"boss\"}]; account 2, field memberships[0].role: is expert",
            "\"subject\":\"nia\"; account 2, field subject: has an account" })
    void aFaultIsNamedByFileEntryAndField(String field, String fault) throws IOException {
        String second = "\"issuer\":\"https://id.example\""
                + (field.startsWith("\"subject\"") ? "" : ",\"subject\":\"b\"")
                + (field.startsWith("\"name\"") ? "" : ",\"name\":\"Bo\"");
        Path file = write("[{\"issuer\":\"https://id.example\",\"subject\":\"nia\",\"name\":\"Nia\"},{%s,%s}]"
            .formatted(second, field));
        assertThatThrownBy(() -> AccountFile.read(file, this.rules, this.programs, this.regions))
            .isInstanceOf(ImportRefusedException.class)
            .hasMessageContaining("accounts.json")
            .hasMessageContaining(fault);
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        Path file = write("{");
        assertThatThrownBy(() -> AccountFile.read(file, this.rules, this.programs, this.regions))
            .isInstanceOf(ImportRefusedException.class);
        assertThatThrownBy(() -> AccountFile.read(this.folder.resolve("none"), this.rules, this.programs, this.regions))
            .isInstanceOf(ImportRefusedException.class)
            .hasMessageContaining("cannot be read");
    }

    @Test
    void aBrokenListStopsTheStartAndStoresNothing() throws IOException {
        Installation installation = new Installation(PeopleApplication.class);
        Path file = write("[{\"issuer\":\"i\",\"subject\":\"s\",\"name\":\"Nia\"},{\"issuer\":\"i\"}]");
        assertThatThrownBy(() -> installation.start("plaudit.accounts=" + file))
            .hasRootCauseInstanceOf(ImportRefusedException.class);
        assertThat(installation.stored("accounts")).isZero();
    }

    private Path write(String json) throws IOException {
        return Files.writeString(this.folder.resolve("accounts.json"), json);
    }

}
