package dev.plaudit.people.accounts;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * The roles that an account is to have.
 *
 * @param roles all of them; those that are not named are taken
 * @param reason why
 */
record RoleChange(@NotNull @Size(max = 100) List<@Valid Wanted> roles, @NotBlank @Size(max = 1000) String reason) {

    List<Grant> grants() {
        return this.roles.stream()
            .map((wanted) -> new Grant(Role.of(wanted.role()), wanted.program(), wanted.region()))
            .toList();
    }

    /**
     * What is wrong with the programs and regions.
     */
    List<FieldError> faults(Vocabulary programs, Vocabulary regions) {
        List<FieldError> faults = new ArrayList<>();
        for (int at = 0; at < this.roles.size(); at++) {
            Wanted wanted = this.roles.get(at);
            if (wanted.program() != null) {
                check(faults, "/roles/%d/program".formatted(at), wanted, wanted.program(), programs);
            }
            if (wanted.region() != null) {
                check(faults, "/roles/%d/region".formatted(at), wanted, wanted.region(), regions);
            }
        }
        return faults;
    }

    private static void check(List<FieldError> faults, String pointer, Wanted wanted, String id, Vocabulary known) {
        if (!wanted.role().equals(Role.MANAGER.word())) {
            faults.add(new FieldError(pointer, "is only for managers"));
        }
        else if (known.find(id).isEmpty()) {
            faults.add(new FieldError(pointer, "is not known"));
        }
    }

    /**
     * A role that an account is to have.
     *
     * @param role organizer, manager, curator or admin
     * @param program of a manager: the program they decide about, null for every one
     * @param region of a manager: the region they decide about, null for every one
     */
    record Wanted(
            @NotNull @Pattern(regexp = "organizer|manager|curator|admin",
                    message = "is organizer, manager, curator or admin") String role,
            @Nullable String program, @Nullable String region) {

    }

}
