package dev.plaudit.highlights.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import org.apache.hc.client5.http.DnsResolver;

/**
 * What may be reached. There is one set of rules outside of tests, and no setting that
 * changes it.
 *
 * @param lookup finds the addresses of a host
 * @param addresses the addresses that may be connected to
 * @param ports the ports that may be connected to
 */
record OutsideRules(Lookup lookup, Predicate<InetAddress> addresses, IntPredicate ports) {

    static final OutsideRules PUBLIC = new OutsideRules(InetAddress::getAllByName, PublicAddresses::isPublic,
            (port) -> port == 80 || port == 443);

    /**
     * Resolves names for a client, which connects to what it is given and asks no second
     * time, so that a name cannot mean one address when it is checked and another when it
     * is used.
     */
    DnsResolver resolver() {
        return new DnsResolver() {

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] found = OutsideRules.this.lookup.of(bare(host));
                for (InetAddress address : found) {
                    if (!OutsideRules.this.addresses.test(address)) {
                        throw new UnknownHostException("not a public host");
                    }
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }

        };
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /**
     * Finds the addresses of hosts.
     */
    @FunctionalInterface
    interface Lookup {

        /**
         * The addresses of a host.
         * @param host a name or an address
         * @return at least one
         * @throws UnknownHostException if there is none
         */
        InetAddress[] of(String host) throws UnknownHostException;

    }

}
