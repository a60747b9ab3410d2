package dev.plaudit.people.notifications;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * How whoever is signed in wants to be told.
 */
@RestController
@RequestMapping("/api/v1/me/notification-preferences")
@Tag(name = "Notifications")
class PreferenceController {

    private final OwnPreferences preferences;

    PreferenceController(OwnPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    @Operation(summary = "What you get by e-mail, and in which language you are told")
    ResponseEntity<PreferencesBody> read(Caller caller) {
        return answer(this.preferences.read(caller));
    }

    @PutMapping
    @Operation(summary = "Chooses what you get by e-mail, and in which language you are told",
            description = "In your inbox you are told of everything. A daily summary is for those who decide about "
                    + "submissions.")
    ResponseEntity<PreferencesBody> choose(Caller caller, IfMatch seen, @RequestBody PreferencesBody body) {
        return answer(this.preferences.choose(caller, seen, body));
    }

    private static ResponseEntity<PreferencesBody> answer(Preferences preferences) {
        return OwnAnswer.of(preferences, PreferencesBody.of(preferences));
    }

}
