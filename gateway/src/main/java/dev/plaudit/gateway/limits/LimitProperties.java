package dev.plaudit.gateway.limits;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one account, or without one a client address, may do in a minute. Each gateway
 * counts for itself, so with several instances it is that often at each.
 *
 * @param reads requests that read, pages included
 * @param writes requests that write
 * @param linkPreviews previews of links, each of which makes us fetch something
 * @param signIns starts of a sign-in and returns from a provider, by address in any case
 * @param clients how many accounts and addresses are counted at once
 */
@Validated
@ConfigurationProperties("plaudit.limits")
record LimitProperties(@Min(1) @DefaultValue("600") int reads, @Min(1) @DefaultValue("60") int writes,
        @Min(1) @DefaultValue("30") int linkPreviews, @Min(1) @DefaultValue("30") int signIns,
        @Min(1) @DefaultValue("100000") int clients) {

    int of(Demand demand) {
        return switch (demand) {
            case READ -> this.reads;
            case WRITE -> this.writes;
            case LINK_PREVIEW -> this.linkPreviews;
            case SIGN_IN -> this.signIns;
        };
    }

}
