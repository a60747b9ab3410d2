package dev.plaudit.highlights.links;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpAddressTests {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            # Location => where it leads from https://example.org/a/b?c=1
            /x => https://example.org/x
            x => https://example.org/a/x
            ../x?y=2 => https://example.org/x?y=2
            ?y=2 => https://example.org/a/b?y=2
            //other.example/x => https://other.example/x
            http://other.example/x => http://other.example/x
            HTTPS://OTHER.example => https://other.example/
            http://127.1/x => http://127.0.0.1/x
            //2130706433 => https://127.0.0.1/
            x:y => none
            ftp://other.example/x => none
            file:///etc/passwd => none
            javascript:alert(1) => none
            gopher://127.0.0.1:11211/_stats => none
            //ana@other.example/ => none
            //other.example\\@127.0.0.1/ => none
            https://[fe80::1%25lo]/ => none
            """)
    void redirectsLeadWhereABrowserWouldGo(String location, String expected) {
        HttpAddress from = HttpAddress.parse("https://example.org/a/b?c=1").orElseThrow();
        assertThat(from.resolve(location).map(HttpAddress::toString).orElse("none")).isEqualTo(expected);
    }

    @Test
    void whatIsOpenedIsWhatWasPasted() {
        HttpAddress address = HttpAddress.parse(" http://www.Example.org/a?b=2&a=1&utm_source=x#part ").orElseThrow();
        assertThat(address.request()).hasToString("http://www.example.org/a?b=2&a=1&utm_source=x");
        assertThat(address).hasToString("http://www.example.org/a?b=2&a=1&utm_source=x#part");
    }

}
