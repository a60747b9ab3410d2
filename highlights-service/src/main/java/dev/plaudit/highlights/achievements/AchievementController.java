package dev.plaudit.highlights.achievements;

import java.time.Duration;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Public reading of achievements.
 */
@RestController
@RequestMapping("/api/v1/achievements")
@Tag(name = "Achievements")
class AchievementController {

    private final Achievements achievements;

    AchievementController(Achievements achievements) {
        this.achievements = achievements;
    }

    @GetMapping
    @Operation(summary = "What people and communities did")
    ResponseEntity<Ready<ListPage<AchievementView>>> list(@ListOf("achievements") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One achievement")
    ResponseEntity<Ready<AchievementView>> one(@PathVariable String id) {
        Catalogue catalogue = this.achievements.catalogue();
        return catalogue.find(id)
            .map(PublicAnswer::<AchievementView>json)
            .orElseGet(() -> moved(catalogue.ids("formerId", List.of(id))));
    }

    /**
     * What everybody could read until it was found to be a duplicate is told by the
     * record that was kept. Not for long, since that may become a duplicate too.
     */
    private static ResponseEntity<Ready<AchievementView>> moved(List<String> kept) {
        String id = kept.stream().findFirst().orElseThrow(NotFoundException::new);
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
            .location(UriComponentsBuilder.fromPath("/api/v1/achievements/{id}").build(id))
            .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic())
            .build();
    }

}
