package dev.plaudit.gateway.pages.reporting;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * The kinds that reports can be of.
 */
@Component
class Kinds {

    private final Api api;

    Kinds(Api api) {
        this.api = api;
    }

    /**
     * What a kind asks for.
     * @param form that says of which kind it is
     * @return the kind, or null if it says none or one that nobody knows
     * @throws ServiceFailedException if highlights-service gives no answer
     */
    @Nullable Kind of(Typed form) throws ServiceFailedException {
        String id = form.get("kind");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            return null;
        }
        return this.api.find(new Caller.Anonymous(), ApiPath.of("kinds", id), Kind.class)
            .map(Api.Tagged::value)
            .orElse(null);
    }

    /**
     * The same to be shown.
     * @param form that says of which kind it is
     * @return the kind, one that asks for nothing while nobody knows
     */
    Kind ifKnown(Typed form) {
        try {
            Kind kind = of(form);
            if (kind != null) {
                return kind;
            }
        }
        catch (ServiceFailedException ex) {
            // What was typed is kept all the same.
        }
        return new Kind(form.get("kind"), form.get("kind"), null, null);
    }

}
