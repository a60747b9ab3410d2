package dev.plaudit.platform.bulletins;

import java.net.URI;
import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

import dev.plaudit.platform.identity.OwnToken;
import dev.plaudit.platform.identity.TokenMint;
import dev.plaudit.platform.remote.RemoteService;

/**
 * Lets a service that knows people-service take published digests there.
 */
@AutoConfiguration(afterName = "dev.plaudit.platform.identity.IdentitySetup")
@ConditionalOnProperty("plaudit.notices.urls")
class BulletinsSetup {

    @Bean
    PublishedDigestPost publishedDigestPost(@Value("${plaudit.notices.urls}") List<URI> instances,
            ObjectProvider<TokenMint> mint, Clock clock) {
        OwnToken token = mint.stream()
            .map((own) -> new OwnToken(own, "people-service", clock))
            .findFirst()
            .orElse(null);
        return new PublishedDigestPost(new RemoteService(instances, token));
    }

}
