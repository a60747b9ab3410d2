package dev.plaudit.platform.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.problems.UnavailableException;

/**
 * The smallest service that takes something in.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
@Import(NotesApplication.NoteController.class)
class NotesApplication {

    /** Who calls does not matter to what is tested with notes. */
    @Bean
    SecurityFilterChain everybodyMayWrite(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .csrf(AbstractHttpConfigurer::disable)
            .headers(AbstractHttpConfigurer::disable)
            .build();
    }

    record Note(@NotBlank String title, @Nullable Integer stars, @Nullable List<@Valid Author> authors,
            @Nullable Map<String, String> labels, @Nullable Object more) {
    }

    record Author(@Size(max = 10) String name) {
    }

    record Broken(String start) {

        public String getEnd() {
            throw new IllegalStateException("a secret of Broken");
        }

    }

    @RestController
    static class NoteController {

        @PostMapping("/notes")
        Note echo(@Valid @RequestBody Note note) {
            return note;
        }

        @PutMapping("/notes")
        Note echoTimes(@Valid @RequestBody Note note, @RequestParam(defaultValue = "1") @Min(1) int times) {
            return note;
        }

        @GetMapping(path = "/notes", produces = MediaType.APPLICATION_JSON_VALUE)
        String list(@RequestParam(defaultValue = "") String q) {
            return "\"%s\"".formatted(q);
        }

        @GetMapping("/notes/{number}")
        int one(@PathVariable int number) {
            return number;
        }

        @GetMapping("/refused/{kind}")
        void refused(@PathVariable String kind) throws Exception {
            throw switch (kind) {
                case "conflict" -> new ConflictException("It is decided already");
                case "stale" -> new StaleVersionException("n1", 3);
                case "invalid" -> new InvalidContentException(List.of(new FieldError("/title", "is taken")));
                case "unavailable" -> new UnavailableException("The store does not answer");
                case "mistake" -> new IllegalStateException("a secret of NoteController");
                case "input" -> new IOException("a secret of the disk");
                default -> new NotFoundException();
            };
        }

        @GetMapping("/sent-error")
        void sentError(HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_GONE, "a secret of NoteController");
        }

        @GetMapping("/cut/by-hand")
        void cut(HttpServletResponse response) throws IOException {
            response.getWriter().write("begun");
            response.flushBuffer();
            throw new IllegalStateException("a secret of NoteController");
        }

        @GetMapping("/cut/refused")
        void cutByRefusal(HttpServletResponse response) throws IOException {
            response.getWriter().write("begun");
            response.flushBuffer();
            throw new NotFoundException();
        }

        @GetMapping("/cut/json")
        Broken cutJson() {
            return new Broken("x".repeat(20_000));
        }

    }

}
