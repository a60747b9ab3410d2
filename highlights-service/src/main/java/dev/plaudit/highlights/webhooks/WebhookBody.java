package dev.plaudit.highlights.webhooks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.links.HttpAddress;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * A webhook as an admin states it.
 *
 * @param url where to: an http or https address on the public internet, port 80 or 443
 * @param types of events: digest.published, digest.amended, digest.withdrawn,
 * achievement.approved
 * @param program only events of this program; without, of all
 * @param description whose it is, 500 characters at most
 * @param active whether it is told; without, it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookBody(@Nullable String url, List<String> types, @Nullable String program, @Nullable String description,
        @Nullable Boolean active) {

    WebhookBody {
        types = List.copyOf(Objects.requireNonNullElse(types, List.of()));
    }

    static WebhookBody of(Webhook webhook) {
        Webhook.Content content = webhook.content();
        return new WebhookBody(content.url(), content.types(), content.program(), content.description(),
                webhook.active());
    }

    boolean isActive() {
        return !Boolean.FALSE.equals(this.active);
    }

    /**
     * What is to be stored.
     * @throws InvalidContentException if it breaks a rule
     */
    Webhook.Content content() {
        FieldChecks checks = new FieldChecks();
        Optional<HttpAddress> address = address();
        checks.require("/url", address.isPresent(), FieldChecks.NO_ADDRESS);
        checks.require("/types", !this.types.isEmpty(), "has at least one entry");
        checks.list("/types", this.types, EventType.values().length);
        checks.each("/types", this.types, (type) -> EventType.of(type).isPresent(), "is no type of event");
        checks.text("/program", this.program, 1, 100);
        checks.text("/description", this.description, 1, 500);
        checks.finish();
        return new Webhook.Content(address.orElseThrow().request().toString(), this.types, this.program,
                this.description);
    }

    private Optional<HttpAddress> address() {
        return Optional.ofNullable(this.url).flatMap(HttpAddress::parse);
    }

}
