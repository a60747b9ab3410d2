package dev.plaudit.highlights.achievements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.highlights.achievements.ReportAchievement.Reported;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Reporting of achievements.
 */
@RestController
@RequestMapping("/api/v1/me/achievements")
@Tag(name = "Own achievements")
class OwnAchievementController {

    private static final String DRY = "false";

    private final OwnAchievements own;

    private final ReportAchievement report;

    private final GiveAgain giveAgain;

    private final SubmissionViews views;

    OwnAchievementController(OwnAchievements own, ReportAchievement report, GiveAgain giveAgain,
            SubmissionViews views) {
        this.own = own;
        this.report = report;
        this.giveAgain = giveAgain;
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "What I reported or am credited in, whatever its state")
    ResponseEntity<Ready<ListPage<SubmissionView>>> list(Caller caller,
            @ListOf("own-achievements") ListRequest request) {
        return Lists.answerPrivately(this.own.list(caller, request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One achievement that I reported or am credited in")
    ResponseEntity<SubmissionView> one(Caller caller, @PathVariable String id) {
        return answer(this.own.one(caller, id), false);
    }

    @PostMapping
    @Operation(summary = "Draft an achievement")
    ResponseEntity<SubmissionView> draft(Caller caller, @RequestParam(defaultValue = DRY) boolean validateOnly,
            @RequestBody AchievementBody body) {
        Achievement draft = this.report.draft(caller, body, validateOnly);
        return validateOnly ? answer(draft, true) : created(draft);
    }

    @PutMapping("/by-client-id/{clientId}")
    @Operation(summary = "Draft or change an achievement under a name of my own; the same again is nothing new")
    ResponseEntity<SubmissionView> put(Caller caller, @PathVariable String clientId, @Nullable IfMatch seen,
            @RequestParam(defaultValue = DRY) boolean validateOnly, @RequestBody AchievementBody body) {
        Reported reported = this.report.put(caller, clientId, body, seen, validateOnly);
        return (reported.isNew() && !validateOnly) ? created(reported.achievement())
                : answer(reported.achievement(), validateOnly);
    }

    @PatchMapping(path = "/{id}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
    @Operation(summary = "Change an achievement of mine (JSON Merge Patch)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AchievementBody.class)))
    ResponseEntity<SubmissionView> change(Caller caller, @PathVariable String id, IfMatch seen,
            @RequestParam(defaultValue = DRY) boolean validateOnly, @RequestBody ObjectNode changes) {
        return answer(this.report.change(caller, id, seen, changes, validateOnly), validateOnly);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a draft of mine, or archive what everybody reads of mine")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String id, IfMatch seen) {
        this.report.delete(caller, id, seen);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/submit")
    @Operation(summary = "Hand a draft of mine in")
    ResponseEntity<SubmissionView> submit(Caller caller, @PathVariable String id, IfMatch seen,
            @RequestParam(defaultValue = DRY) boolean validateOnly) {
        return answer(this.report.submit(caller, id, seen, validateOnly), validateOnly);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take back what I drafted or handed in")
    ResponseEntity<SubmissionView> withdraw(Caller caller, @PathVariable String id, IfMatch seen,
            @RequestParam(defaultValue = DRY) boolean validateOnly) {
        return answer(this.report.withdraw(caller, id, seen, validateOnly), validateOnly);
    }

    @PostMapping("/{id}/deliveries")
    @Operation(summary = "Draft that a talk or workshop was given again: what differs is five fields")
    ResponseEntity<SubmissionView> giveAgain(Caller caller, @PathVariable String id,
            @RequestParam(defaultValue = DRY) boolean validateOnly, @RequestBody DeliveryBody body) {
        Achievement draft = this.giveAgain.draft(caller, id, body, validateOnly);
        return validateOnly ? answer(draft, true) : created(draft);
    }

    private ResponseEntity<SubmissionView> created(Achievement achievement) {
        return OwnAnswer.created(achievement, this.views.of(achievement),
                "/api/v1/me/achievements/" + achievement.id());
    }

    /**
     * What was only checked has no state to name.
     */
    private ResponseEntity<SubmissionView> answer(Achievement achievement, boolean dry) {
        SubmissionView view = this.views.of(achievement);
        return dry ? OwnAnswer.of(view) : OwnAnswer.of(achievement, view);
    }

}
