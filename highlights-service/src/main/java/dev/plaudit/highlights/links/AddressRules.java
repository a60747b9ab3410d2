package dev.plaudit.highlights.links;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.plaudit.platform.json.StrictJson;

/**
 * What makes two addresses of the web mean the same, on whichever site: the data of
 * {@code links/addresses.json}.
 *
 * @param shortForms other ways to write an address, as {@code doi:10.1000/182}
 * @param wrappers pages that only lead on to an address in one of their parameters
 * @param shorteners hosts whose addresses stand for others that only they know
 * @param sameHosts hosts that show what another one shows
 * @param hostPrefixes what may stand before a host and means the same
 * @param indexFiles files that are shown for their folder
 * @param trackingParameters parameters that tell how somebody came, not where, in small
 * letters
 * @param trackingPrefixes beginnings of such parameters
 */
record AddressRules(List<ShortForm> shortForms, List<Wrapper> wrappers, Set<String> shorteners,
        Map<String, String> sameHosts, List<String> hostPrefixes, Set<String> indexFiles,
        Set<String> trackingParameters, List<String> trackingPrefixes) {

    static final AddressRules RULES = read("addresses.json", AddressRules.class);

    static <T> T read(String file, Class<T> type) {
        try (InputStream json = Objects.requireNonNull(AddressRules.class.getResourceAsStream("/links/" + file))) {
            return StrictJson.mapper().readValue(json, type);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * An address written out.
     */
    String written(String text) {
        for (ShortForm form : this.shortForms) {
            var match = form.form().matcher(text.strip());
            if (match.matches()) {
                return match.replaceFirst(form.address());
            }
        }
        return text;
    }

    /**
     * The one of the hosts that show the same by which all are known.
     */
    String host(String host) {
        String bare = host;
        for (String prefix : this.hostPrefixes) {
            boolean more = bare.startsWith(prefix) && bare.indexOf('.', prefix.length()) > 0;
            bare = more ? bare.substring(prefix.length()) : bare;
        }
        return this.sameHosts.getOrDefault(bare, bare);
    }

    boolean isTracking(String parameter) {
        return this.trackingParameters.contains(parameter)
                || this.trackingPrefixes.stream().anyMatch(parameter::startsWith);
    }

    Optional<Wrapper> wrapper(String host, String path) {
        return this.wrappers.stream()
            .filter((wrapper) -> wrapper.host().equals(host) && wrapper.path().equals(path))
            .findFirst();
    }

    /**
     * Another way to write an address.
     *
     * @param form the whole of it
     * @param address what it means, with {@code $1} and so on
     */
    record ShortForm(Pattern form, String address) {
    }

    /**
     * A page that leads on.
     *
     * @param host its host
     * @param path its path
     * @param parameters that hold where to, the first that is there
     */
    record Wrapper(String host, String path, List<String> parameters) {
    }

}
