package dev.plaudit.highlights.links;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Sites whose addresses tell what is there: the data of {@code links/sites.json}. The
 * first thing of a site whose patterns match is it. Groups of the patterns fill
 * {@code {name}} or, in small letters, {@code {lower:name}} in its id and address; so do
 * {@code {host}}, {@code {path}} and, where a host begins with {@code *}, what stands
 * there, {@code {sub}}.
 */
final class Sites {

    private static final Pattern PLACE = Pattern.compile("\\{(lower:)?([a-z]+)}");

    private final Map<String, Site> sites = new HashMap<>();

    Sites(Site... sites) {
        for (Site site : sites) {
            site.hosts().forEach((host) -> this.sites.put(host, site));
        }
    }

    static Sites known() {
        return new Sites(AddressRules.read("sites.json", Site[].class));
    }

    /**
     * What an address means.
     * @param place the address in its general form
     * @return the site's own form of it; nothing for unknown sites
     */
    Optional<Found> find(Place place) {
        Map<String, String> groups = new HashMap<>(Map.of("host", place.host(), "path", place.path()));
        Site site = this.sites.get(place.host());
        for (int dot = place.host().indexOf('.'); site == null && dot > 0; dot = place.host().indexOf('.', dot + 1)) {
            site = this.sites.get("*" + place.host().substring(dot));
            groups.put("sub", place.host().substring(0, dot));
        }
        return Optional.ofNullable(site).map((known) -> known.find(place, groups));
    }

    /**
     * The names of the kinds that are told.
     */
    List<String> kinds() {
        return this.sites.values()
            .stream()
            .flatMap((site) -> site.things().stream())
            .map(Thing::kind)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    }

    /**
     * An address in its general form.
     *
     * @param host without what means nothing before it
     * @param path without a slash at its end
     * @param parameters without what only tracks
     * @param fragment as it was given, null for none
     */
    record Place(String host, String path, Parameters parameters, @Nullable String fragment) {
    }

    /**
     * What was found.
     *
     * @param thing what the address tells
     * @param address the form in which the site's addresses of it are equal, null for the
     * general one
     */
    record Found(KnownThing thing, @Nullable String address) {
    }

    /**
     * A site.
     *
     * @param site its name
     * @param hosts that show it
     * @param things that its addresses tell, the more special before the more general
     */
    record Site(String site, List<String> hosts, List<Thing> things) {

        private Found find(Place place, Map<String, String> groups) {
            for (Thing thing : this.things) {
                Map<String, String> filled = new HashMap<>(groups);
                if (thing.matches(place, filled)) {
                    String id = fill((thing.id() != null) ? thing.id() : "{id}", filled);
                    KnownThing known = new KnownThing((thing.site() != null) ? thing.site() : this.site, thing.kind(),
                            id.isEmpty() ? null : PercentEncoding.decoded(id));
                    return new Found(known, (thing.address() != null) ? fill(thing.address(), filled) : null);
                }
            }
            return new Found(new KnownThing(this.site, null, null), null);
        }

        private static String fill(String template, Map<String, String> groups) {
            return PLACE.matcher(template).replaceAll((place) -> {
                String value = groups.getOrDefault(place.group(2), "");
                return Matcher.quoteReplacement((place.group(1) != null) ? value.toLowerCase(Locale.ROOT) : value);
            });
        }

    }

    /**
     * Something at a site.
     *
     * @param path the form of the whole path
     * @param query the forms of parameters that it needs
     * @param fragment the form of the fragment that it needs, null for any
     * @param site the name of the site, where it is not the one whose host it is at
     * @param kind what it most likely is, null for anything
     * @param id what the site calls it, null for the group of that name
     * @param address its one address, null for the general form
     */
    record Thing(Pattern path, Map<String, Pattern> query, @Nullable Pattern fragment, @Nullable String site,
            @Nullable String kind, @Nullable String id, @Nullable String address) {

        Thing {
            query = Map.copyOf(Objects.requireNonNullElse(query, Map.of()));
        }

        private boolean matches(Place place, Map<String, String> groups) {
            return matches(this.path, place.path(), groups)
                    && (this.fragment == null
                            || matches(this.fragment, Objects.requireNonNullElse(place.fragment(), ""), groups))
                    && this.query.entrySet()
                        .stream()
                        .allMatch((wanted) -> matches(wanted.getValue(),
                                place.parameters().value(wanted.getKey()).orElse(""), groups));
        }

        private static boolean matches(Pattern form, String text, Map<String, String> groups) {
            Matcher match = form.matcher(text);
            if (!match.matches()) {
                return false;
            }
            match.namedGroups().forEach((name, number) -> {
                String value = match.group(number);
                if (value != null) {
                    groups.put(name, value);
                }
            });
            return true;
        }

    }

}
