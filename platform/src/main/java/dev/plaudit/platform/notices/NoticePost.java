package dev.plaudit.platform.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClientException;

import dev.plaudit.platform.remote.RemoteService;

/**
 * Takes notices to people-service.
 */
public final class NoticePost {

    private static final Logger logger = LoggerFactory.getLogger(NoticePost.class);

    private final RemoteService people;

    NoticePost(RemoteService people) {
        this.people = people;
    }

    /**
     * Hands over a notice. The same again is nothing new.
     * @param notice any
     * @throws RestClientException if it is not handed over and may be later
     */
    public void send(Notice notice) {
        HttpStatusCode status = this.people.post(Notice.PATH, notice, (response) -> {
            if (!response.getStatusCode().is2xxSuccessful() && !isRefusal(response.getStatusCode())) {
                throw new RestClientException("Status " + response.getStatusCode().value());
            }
            return response.getStatusCode();
        });
        if (isRefusal(status)) {
            // It would be refused for ever.
            logger.error("people-service does not take the notice {}: status {}", notice.id(), status.value());
        }
    }

    private static boolean isRefusal(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.BAD_REQUEST) || status.isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT);
    }

}
