package dev.plaudit.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. What {@code X-Forwarded-For} says is believed only as far
 * as our own proxies wrote it: whatever stands left of the last address that is not one
 * of theirs is the client's own invention.
 */
@Component
public class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";

    /** What Java takes for an address without asking a name server. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> proxies;

    ClientAddress(ProxyProperties properties) {
        this.proxies = properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * The client's address.
     * @param request a request
     * @return an IP address as text
     */
    public String of(HttpServletRequest request) {
        String nearest = text(parse(request.getRemoteAddr()), request.getRemoteAddr());
        if (!isProxy(nearest)) {
            return nearest;
        }
        List<String> hops = Arrays.asList(String.join(",", Collections.list(request.getHeaders(HEADER))).split(","));
        for (String hop : hops.reversed()) {
            InetAddress address = parse(hop.strip());
            if (address == null) {
                return nearest;
            }
            nearest = text(address, hop);
            if (!isProxy(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    /**
     * What one client is counted by. Whoever has an IPv6 address has 2<sup>64</sup> of
     * them.
     * @param request a request
     * @return the address, or of an IPv6 address the network
     */
    String networkOf(HttpServletRequest request) {
        String address = of(request);
        if (parse(address) instanceof Inet6Address wide) {
            byte[] network = Arrays.copyOf(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES), 2 * NETWORK_BYTES);
            try {
                return InetAddress.getByAddress(network).getHostAddress() + "/64";
            }
            catch (UnknownHostException ex) {
                throw new IllegalStateException("16 bytes are an address", ex);
            }
        }
        return address;
    }

    private boolean isProxy(String address) {
        return this.proxies.stream().anyMatch((proxy) -> proxy.matches(address));
    }

    /** The one form of an address that can be written in many. */
    private static String text(@Nullable InetAddress address, String otherwise) {
        return (address != null) ? address.getHostAddress() : otherwise;
    }

    private static @Nullable InetAddress parse(String text) {
        int zone = text.indexOf('%');
        String address = (zone < 0) ? text : text.substring(0, zone);
        try {
            return LITERAL.matcher(address).matches() ? InetAddress.getByName(address) : null;
        }
        catch (UnknownHostException ex) {
            return null;
        }
    }

}
