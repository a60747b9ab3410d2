package dev.plaudit.platform.bulletins;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClientException;

import dev.plaudit.platform.remote.RemoteService;

/**
 * Takes published digests to people-service.
 */
public final class PublishedDigestPost {

    private static final Logger logger = LoggerFactory.getLogger(PublishedDigestPost.class);

    private final RemoteService people;

    PublishedDigestPost(RemoteService people) {
        this.people = people;
    }

    /**
     * Hands over a digest. The same again is nothing new.
     * @param digest any
     * @throws RestClientException if it is not handed over and may be later
     */
    public void send(PublishedDigest digest) {
        HttpStatusCode status = this.people.post(PublishedDigest.PATH, digest, (response) -> {
            if (!response.getStatusCode().is2xxSuccessful() && !isRefusal(response.getStatusCode())) {
                throw new RestClientException("Status " + response.getStatusCode().value());
            }
            return response.getStatusCode();
        });
        if (isRefusal(status)) {
            // It would be refused for ever.
            logger.error("people-service does not take the digest {}: status {}", digest.id(), status.value());
        }
    }

    private static boolean isRefusal(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.BAD_REQUEST) || status.isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)
                || status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE);
    }

}
