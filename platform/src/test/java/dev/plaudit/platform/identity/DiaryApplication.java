package dev.plaudit.platform.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * The smallest service that asks who calls.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DiaryApplication.DiaryController.class)
class DiaryApplication {

    enum DiaryOperation implements Operation {

        WRITE("write in the diary", Set.of(Role.ORGANIZER, Role.ADMIN), TokenScope.SUBMIT),
        BURN("burn the diary", Set.of(Role.ADMIN), null);

        private final String meaning;

        private final Set<Role> roles;

        private final Optional<TokenScope> scope;

        DiaryOperation(String meaning, Set<Role> roles, @org.jspecify.annotations.Nullable TokenScope scope) {
            this.meaning = meaning;
            this.roles = roles;
            this.scope = Optional.ofNullable(scope);
        }

        @Override
        public String meaning() {
            return this.meaning;
        }

        @Override
        public Set<Role> roles() {
            return this.roles;
        }

        @Override
        public Optional<TokenScope> tokenScope() {
            return this.scope;
        }

    }

    @RestController
    static class DiaryController {

        @GetMapping("/diary")
        ResponseEntity<?> read() {
            return PublicAnswer.json("\"dear diary\"".getBytes());
        }

        @GetMapping("/whoami")
        Map<String, String> whoami(Caller caller) {
            return Map.of("caller", caller.toString());
        }

        @PostMapping("/diary")
        Map<String, String> write(Caller caller) {
            return Map.of("by", caller.require(DiaryOperation.WRITE).accountId());
        }

        @PutMapping("/diary")
        ResponseEntity<?> change(Caller caller, IfMatch seen) {
            caller.require(DiaryOperation.WRITE);
            Tome tome = new Tome("diary", 7);
            seen.require(tome, PublicAnswer.tag("\"dear diary\"".getBytes()));
            return OwnAnswer.of(tome, Map.of("version", tome.version()));
        }

        @PostMapping("/diary/ashes")
        Map<String, String> burn(Caller caller) {
            return Map.of("by", caller.require(DiaryOperation.BURN).accountId());
        }

        @GetMapping("/internal/diary")
        Map<String, String> internal(Caller caller) {
            return Map.of("caller", caller.toString());
        }

    }

}
