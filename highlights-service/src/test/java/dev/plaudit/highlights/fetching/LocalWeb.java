package dev.plaudit.highlights.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A web on this machine: hosts under {@code .test} are here and count as public, on any
 * port. Everything else is as it is outside of tests, but no name is ever asked for.
 */
public final class LocalWeb {

    private static final InetAddress HERE = here();

    private LocalWeb() {
    }

    /**
     * Fetches from this web.
     * @return to be closed
     */
    public static SafeFetch fetch() {
        return new SafeFetch(rules(), "Plaudit-tests", 4);
    }

    /**
     * Posts to this web. Hosts under {@code rebinding.test} are here when they are looked
     * up for the first time, and inside the network ever after.
     * @return to be closed
     */
    public static SafePost post() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        OutsideRules.Lookup lookup = (host) -> (host.endsWith(".rebinding.test") && !seen.add(host))
                ? new InetAddress[] { HERE, InetAddress.getByAddress(new byte[] { 10, 0, 0, 1 }) } : lookup(host);
        return new SafePost(rules(lookup), "Plaudit-tests", 16);
    }

    static OutsideRules rules() {
        return rules(LocalWeb::lookup);
    }

    static OutsideRules rules(OutsideRules.Lookup lookup) {
        return new OutsideRules(lookup, LocalWeb::isPublic, (port) -> true);
    }

    static InetAddress[] lookup(String host) throws UnknownHostException {
        if (host.endsWith(".test")) {
            return new InetAddress[] { HERE };
        }
        if (!host.matches("[0-9.]+|[0-9a-f:]+:[0-9a-f:]*")) {
            throw new UnknownHostException("No name is looked up in tests");
        }
        return InetAddress.getAllByName(host);
    }

    /**
     * The very address that was found for a name: the same as a number in an address of
     * the web is another object, and not public.
     */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isPublic(InetAddress address) {
        return address == HERE || PublicAddresses.isPublic(address);
    }

    private static InetAddress here() {
        try {
            return InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
        }
        catch (UnknownHostException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
