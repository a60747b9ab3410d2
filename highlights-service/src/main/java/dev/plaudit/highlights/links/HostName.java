package dev.plaudit.highlights.links;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.ibm.icu.text.IDNA;
import org.jspecify.annotations.Nullable;

/**
 * The host of an address, in the one form in which equal hosts are equal texts: names in
 * ASCII and small letters (UTS #46), IPv4 addresses with four decimal numbers, whichever
 * of the forms that browsers take they were written in, IPv6 addresses in brackets.
 */
final class HostName {

    private static final IDNA NAMES = IDNA
        .getUTS46Instance(IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");

    private static final int LONGEST = 253;

    private HostName() {
    }

    /**
     * Reads a host as the WHATWG URL Standard does, but stricter: no percent-encoding, no
     * zones, no underscores.
     * @param written as in an address
     * @return its one form; nothing if it is no host
     */
    static Optional<String> read(String written) {
        if (written.startsWith("[")) {
            return ipv6(written);
        }
        Optional<String> name = ascii(written);
        if (name.isEmpty()) {
            return name;
        }
        List<String> labels = List.of(name.get().split("\\.", -1));
        return NUMBER.matcher(labels.getLast()).matches() ? ipv4(labels) : name;
    }

    private static Optional<String> ascii(String written) {
        IDNA.Info found = new IDNA.Info();
        StringBuilder name = NAMES.nameToASCII(written, new StringBuilder(), found);
        if (!name.isEmpty() && name.charAt(name.length() - 1) == '.') {
            name.setLength(name.length() - 1);
        }
        // Such names are in use: r3---sn-4g5e6nez.example.
        boolean wrong = found.getErrors().stream().anyMatch((error) -> error != IDNA.Error.HYPHEN_3_4);
        return (wrong || name.isEmpty() || name.length() > LONGEST) ? Optional.empty()
                : Optional.of(name.toString().toLowerCase(Locale.ROOT));
    }

    /**
     * Four numbers, or fewer of which the last fills the rest; decimal, octal after 0,
     * hexadecimal after 0x.
     */
    private static Optional<String> ipv4(List<String> labels) {
        List<Long> numbers = new ArrayList<>();
        for (String label : labels) {
            Long number = number(label);
            if (number == null) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        int bytesOfLast = 5 - numbers.size();
        boolean fits = bytesOfLast >= 1 && numbers.getLast() < 1L << (8 * bytesOfLast)
                && numbers.subList(0, numbers.size() - 1).stream().allMatch((number) -> number < 256);
        if (!fits) {
            return Optional.empty();
        }
        long address = numbers.getLast();
        for (int at = 0; at < numbers.size() - 1; at++) {
            address |= numbers.get(at) << (8 * (3 - at));
        }
        return Optional
            .of("%d.%d.%d.%d".formatted(address >> 24, address >> 16 & 0xFF, address >> 8 & 0xFF, address & 0xFF));
    }

    private static @Nullable Long number(String label) {
        if (!NUMBER.matcher(label).matches()) {
            return null;
        }
        int radix = label.startsWith("0x") ? 16 : (label.length() > 1 && label.startsWith("0")) ? 8 : 10;
        String digits = (radix == 16) ? label.substring(2) : label;
        try {
            return digits.isEmpty() ? Long.valueOf(0) : Long.valueOf(digits, radix);
        }
        catch (NumberFormatException ex) {
            return null;
        }
    }

    private static Optional<String> ipv6(String written) {
        if (!IPV6.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            // In brackets it is never looked up.
            InetAddress address = InetAddress.getByName(written);
            return Optional.of((address instanceof Inet6Address) ? "[" + address.getHostAddress() + "]"
                    : address.getHostAddress());
        }
        catch (UnknownHostException ex) {
            return Optional.empty();
        }
    }

}
