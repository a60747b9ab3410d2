package dev.plaudit.gateway.pages.mailing;

import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * What people-service knows and does for who has the link of an e-mail.
 */
@Component
class MailLinks {

    private static final int LARGEST = 16 * 1024;

    private final ServiceCalls calls;

    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    MailLinks(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * Tells of a link, or does what it is for.
     * @param what the internal address, without its beginning
     * @param link the token, and what is chosen
     * @param type what is answered
     * @param <T> the same
     * @return what the link is about
     * @throws NotFoundException if the token is none
     * @throws ServiceFailedException if people-service gives no answer
     */
    <T> T tell(String what, Map<String, Object> link, Class<T> type) throws ServiceFailedException {
        ServiceRequest request = ServiceRequest.post("/internal/" + what, this.json.writeValueAsString(link));
        try (ServiceAnswer answer = this.calls.ask(Service.PEOPLE, ServiceCalls.GATEWAY, request)) {
            return switch (answer.status()) {
                case 200 -> this.json.readValue(answer.body(LARGEST), type);
                // A token that the service cannot read is as good as none.
                case 400, 404, 422 -> throw new NotFoundException();
                default -> throw ServiceFailedException.down(null);
            };
        }
        catch (JacksonException ex) {
            throw ServiceFailedException.broken(ex);
        }
    }

}
