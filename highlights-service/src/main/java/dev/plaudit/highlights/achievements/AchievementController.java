package dev.plaudit.highlights.achievements;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;

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
        return PublicAnswer.json(this.achievements.catalogue().find(id));
    }

}
