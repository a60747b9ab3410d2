package dev.plaudit.highlights.announcing;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.webhooks.EventType;
import dev.plaudit.highlights.webhooks.Webhooks;

/**
 * Tells other systems, by their webhooks, of achievements that were approved, as
 * everybody reads them.
 */
@Component
class AnnounceAchievements {

    private final Achievements achievements;

    private final Webhooks webhooks;

    private final JsonMapper json;

    AnnounceAchievements(Achievements achievements, Webhooks webhooks, JsonMapper json) {
        this.achievements = achievements;
        this.webhooks = webhooks;
        this.json = json;
        achievements.outbox()
            .elsewhere(Achievement.APPROVED, (message) -> announce(message.id(), String.valueOf(message.about())));
    }

    /**
     * What nobody but those who have a part in it may read is told to nobody.
     */
    private void announce(String eventId, String id) {
        this.achievements.publicJson(id).ifPresent((view) -> {
            JsonNode achievement = this.json.readTree(view);
            List<String> programs = new ArrayList<>();
            achievement.get("programs").forEach((program) -> programs.add(program.asString()));
            this.webhooks.announce(eventId, EventType.ACHIEVEMENT_APPROVED, programs, achievement);
        });
    }

}
