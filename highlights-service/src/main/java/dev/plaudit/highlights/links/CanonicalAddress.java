package dev.plaudit.highlights.links;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.links.Sites.Found;
import dev.plaudit.highlights.links.Sites.Place;

/**
 * The one form in which addresses of the same thing are equal, and what it tells. It is
 * for comparing: a site need not answer at it.
 *
 * @param text an https address, except where another port leaves the scheme open
 * @param thing what the site's addresses tell, null for unknown sites
 */
public record CanonicalAddress(String text, @Nullable KnownThing thing) {

    private static final int MOST_WRAPPERS = 3;

    private static final Sites SITES = Sites.known();

    /**
     * Reads an address.
     * @param text as somebody pasted it, {@code doi:} and {@code arXiv:} forms included
     * @return its canonical form; nothing if it is no address of the web
     */
    public static Optional<CanonicalAddress> of(String text) {
        return address(text).map(CanonicalAddress::of);
    }

    /**
     * What is to be opened for what somebody pasted.
     * @param text an address, or another form of one
     * @return the address; nothing if it is none of the web
     */
    public static Optional<HttpAddress> address(String text) {
        return HttpAddress.parse(AddressRules.RULES.written(text));
    }

    /**
     * The canonical form of an address.
     * @param address any
     * @return equal for what is the same
     */
    public static CanonicalAddress of(HttpAddress address) {
        HttpAddress inner = unwrapped(address);
        AddressRules rules = AddressRules.RULES;
        boolean usualPort = inner.hasDefaultPort();
        String host = rules.host(inner.host());
        Place place = new Place(host, path(inner.path()), Parameters.of(inner.query(), rules), inner.fragment());
        Optional<Found> found = usualPort ? SITES.find(place) : Optional.empty();
        String general = (usualPort ? "https://" + host : inner.scheme() + "://" + host + ":" + inner.port())
                + place.path() + place.parameters().query() + fragment(inner.fragment());
        return new CanonicalAddress(found.map(Found::address).orElse(general), found.map(Found::thing).orElse(null));
    }

    /**
     * Whether only the site that it is at knows what it stands for.
     * @param address any
     * @return true for short links of known services
     */
    public static boolean isShortened(HttpAddress address) {
        return AddressRules.RULES.shorteners().contains(AddressRules.RULES.host(address.host()));
    }

    /**
     * The host that it is known by.
     * @return a name or number in its canonical form
     */
    public String host() {
        return URI.create(this.text).getHost();
    }

    /**
     * Whether it is the front page of a site.
     * @return true if there is nothing after the host
     */
    public boolean isFrontPage() {
        URI address = URI.create(this.text);
        return "/".equals(address.getPath()) && address.getQuery() == null && address.getFragment() == null;
    }

    private static HttpAddress unwrapped(HttpAddress address) {
        HttpAddress inner = address;
        for (int layer = 0; layer < MOST_WRAPPERS; layer++) {
            Optional<HttpAddress> next = wrapped(inner);
            if (next.isEmpty()) {
                return inner;
            }
            inner = next.get();
        }
        return inner;
    }

    private static Optional<HttpAddress> wrapped(HttpAddress address) {
        AddressRules rules = AddressRules.RULES;
        Parameters parameters = Parameters.of(address.query(), rules);
        return rules.wrapper(rules.host(address.host()), address.path())
            .flatMap((wrapper) -> wrapper.parameters()
                .stream()
                .flatMap((name) -> parameters.value(name).stream())
                .flatMap((value) -> HttpAddress.parse(PercentEncoding.decoded(value)).stream())
                .findFirst());
    }

    private static String path(String path) {
        String folder = path.substring(path.lastIndexOf('/') + 1);
        String shown = AddressRules.RULES.indexFiles().contains(folder)
                ? path.substring(0, path.length() - folder.length()) : path;
        String bare = withoutSlash(shown);
        bare = bare.endsWith("/amp") ? withoutSlash(bare.substring(0, bare.length() - "/amp".length())) : bare;
        return bare.isEmpty() ? "/" : bare;
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /**
     * A fragment is a place within what is there, except where scripts of a page show
     * another thing for each.
     */
    private static String fragment(@Nullable String fragment) {
        String text = Objects.requireNonNullElse(fragment, "");
        boolean isAddress = text.startsWith("!") || text.startsWith("/");
        return (isAddress && text.length() > 1) ? "#" + withoutSlash(text) : "";
    }

}
