package dev.plaudit.people.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import dev.plaudit.platform.imports.ImportRefusedException;
import dev.plaudit.platform.json.StrictJson;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Reads the operator's file: a JSON list of accounts. It is read whole and found right
 * before anything is stored.
 */
final class AccountFile {

    private final String name;

    private final Validator rules;

    private final Vocabulary programs;

    private final Vocabulary regions;

    private AccountFile(String name, Validator rules, Vocabulary programs, Vocabulary regions) {
        this.name = name;
        this.rules = rules;
        this.programs = programs;
        this.regions = regions;
    }

    /**
     * Reads a file.
     * @return its accounts
     * @throws ImportRefusedException naming file, entry and field of the first fault
     */
    static List<AccountEntry> read(Path path, Validator rules, Vocabulary programs, Vocabulary regions) {
        AccountFile file = new AccountFile(path.toString(), rules, programs, regions);
        List<AccountEntry> entries = file.parse(path);
        Set<String> logins = new HashSet<>();
        for (int at = 0; at < entries.size(); at++) {
            file.check(at, entries.get(at));
            if (!logins.add(entries.get(at).login())) {
                throw file.fault(at, "subject", "has an account in this file already");
            }
        }
        return entries;
    }

    private List<AccountEntry> parse(Path path) {
        try {
            return List.of(StrictJson.mapper().readValue(Files.readString(path), AccountEntry[].class));
        }
        catch (IOException ex) {
            throw new ImportRefusedException(this.name, "", "cannot be read");
        }
        catch (JacksonException ex) {
            String fault = (ex instanceof UnrecognizedPropertyException) ? "is not known" : "is not as it has to be";
            String line = (ex.getLocation() != null) ? " (line %d)".formatted(ex.getLocation().getLineNr()) : "";
            throw new ImportRefusedException(this.name, where(ex), fault + line);
        }
    }

    private void check(int at, AccountEntry entry) {
        this.rules.validate(entry)
            .stream()
            .min(Comparator.comparing((violation) -> violation.getPropertyPath().toString()))
            .ifPresent((violation) -> {
                throw fault(at, violation.getPropertyPath().toString(), violation.getMessage());
            });
        for (int i = 0; i < entry.memberships().size(); i++) {
            known(at, "memberships[%d].program".formatted(i), entry.memberships().get(i).program(), this.programs);
        }
        for (int i = 0; i < entry.roles().size(); i++) {
            AccountEntry.EntryRole role = entry.roles().get(i);
            if (!role.role().equals("manager") && (role.program() != null || role.region() != null)) {
                throw fault(at, "roles[%d]".formatted(i), "has a program or region, which only managers have");
            }
            known(at, "roles[%d].program".formatted(i), role.program(), this.programs);
            known(at, "roles[%d].region".formatted(i), role.region(), this.regions);
        }
    }

    private void known(int at, String field, @Nullable String id, Vocabulary vocabulary) {
        if (id != null && vocabulary.find(id).isEmpty()) {
            throw fault(at, field, "%s is not known".formatted(id));
        }
    }

    private ImportRefusedException fault(int at, String field, String fault) {
        return new ImportRefusedException(this.name, "account %d, field %s".formatted(at + 1, field), fault);
    }

    private static String where(JacksonException ex) {
        return ex.getPath()
            .stream()
            .map((step) -> (step.getPropertyName() != null) ? "field " + step.getPropertyName()
                    : String.valueOf(step.getIndex() + 1))
            .collect(Collectors.joining(", ", ex.getPath().isEmpty() ? "" : "account ", ""));
    }

}
