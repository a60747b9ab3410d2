package dev.plaudit.platform.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * Whether text is written as a standard has it.
 */
public final class Notation {

    /**
     * How long an address may be, in characters.
     */
    public static final int LONGEST_ADDRESS = 2000;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Notation() {
    }

    /**
     * Whether it is the code of a country.
     * @param text any text
     * @return true for ISO 3166-1 alpha-2 in upper case
     */
    public static boolean isCountry(String text) {
        return COUNTRIES.contains(text);
    }

    /**
     * Whether it names a language.
     * @param text any text
     * @return true for a well-formed tag of BCP 47
     */
    public static boolean isLanguage(String text) {
        try {
            new Locale.Builder().setLanguageTag(text);
            return !text.isEmpty();
        }
        catch (IllformedLocaleException ex) {
            return false;
        }
    }

    /**
     * Whether it is the address of a page.
     * @param text any text
     * @return true for http and https with a host and without a password
     */
    public static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null
                    && text.length() <= LONGEST_ADDRESS;
        }
        catch (URISyntaxException ex) {
            return false;
        }
    }

}
