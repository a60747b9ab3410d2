package dev.plaudit.people.erasures;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Erasure;
import dev.plaudit.people.accounts.Leaving;
import dev.plaudit.platform.erasures.ErasedAccount;
import dev.plaudit.platform.identity.OwnToken;
import dev.plaudit.platform.identity.TokenMint;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.remote.RemoteService;

/**
 * Takes erasures to the other services, again and again until each has answered that
 * nothing is left with it. Until then the account's document stays and says so, which no
 * restart loses.
 */
@Component
class TellErasures {

    private static final Logger logger = LoggerFactory.getLogger(TellErasures.class);

    private final Erasure erasure;

    private final FinishErasure finishErasure;

    private final ErasureSettings settings;

    private final Map<String, RemoteService> services = new LinkedHashMap<>();

    /**
     * Those that did not answer last time, which is logged once.
     */
    private final Set<String> silent = new HashSet<>();

    private final Clock clock;

    TellErasures(Erasure erasure, FinishErasure finishErasure, ErasureSettings settings, ObjectProvider<TokenMint> mint,
            Clock clock) {
        this.erasure = erasure;
        this.finishErasure = finishErasure;
        this.settings = settings;
        this.clock = clock;
        add("highlights-service", settings.highlightsUrls(), mint);
        add("events-service", settings.eventsUrls(), mint);
    }

    private void add(String name, List<URI> instances, ObjectProvider<TokenMint> mint) {
        if (!instances.isEmpty()) {
            OwnToken token = mint.stream().map((own) -> new OwnToken(own, name, this.clock)).findFirst().orElse(null);
            this.services.put(name, new RemoteService(instances, token));
        }
    }

    /**
     * Goes on with every erasure that has not ended.
     */
    void goOn() {
        for (Account begun : this.erasure.begun()) {
            try {
                goOn(begun);
            }
            catch (StaleVersionException ex) {
                // Another instance is at it.
                Thread.onSpinWait();
            }
        }
    }

    private void goOn(Account begun) {
        Account erased = this.finishErasure.here(begun);
        Leaving leaving = Erasure.leaving(erased);
        // What was signed for the account just before lives on for a while, and so do
        // copies of the person; what a service answers before that is not its last word.
        boolean settled = !this.clock.instant().isBefore(leaving.at().plus(this.settings.settle()));
        boolean all = true;
        for (Map.Entry<String, RemoteService> service : this.services.entrySet()) {
            if (!leaving.told().contains(service.getKey())) {
                boolean answered = tell(service.getKey(), service.getValue(), erased, leaving) && settled;
                erased = answered ? this.erasure.told(erased, service.getKey()) : erased;
                all &= answered;
            }
        }
        if (all) {
            this.erasure.end(erased);
        }
    }

    private boolean tell(String name, RemoteService service, Account erased, Leaving leaving) {
        try {
            service.put(ErasedAccount.path(erased.id()), new ErasedAccount(leaving.personIds()), (response) -> {
                if (!response.getStatusCode().is2xxSuccessful()) {
                    throw new RestClientException("Status " + response.getStatusCode().value());
                }
                return response.getStatusCode();
            });
            this.silent.remove(name);
            return true;
        }
        catch (RestClientException ex) {
            if (this.silent.add(name)) {
                logger.warn("{} was not told of erasures; it is told later: {}", name, ex.getMessage());
            }
            return false;
        }
    }

}
