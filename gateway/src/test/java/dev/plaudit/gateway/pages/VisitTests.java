package dev.plaudit.gateway.pages;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.plaudit.platform.identity.Caller;

import static org.assertj.core.api.Assertions.assertThat;

class VisitTests {

    @ParameterizedTest
    @CsvSource({ "/curate,true", "/curate?cursor=a,true", "/digests/2021-q3/edit,true",
            "/digests/2021-q3/edit/about?tag=1,true", "/digests/2021-q3/publish,true", "/digests,false",
            "/digests?next=/digests/a/edit,false", "/digests/2021-q3,false", "/digests/edit,false",
            "/digests/2021-q3/editions,false", "/curated,false" })
    void theNavigationKnowsThePagesOfCurators(String address, boolean curating) {
        Visit visit = new Visit(Locale.ENGLISH, new Caller.Anonymous(), false, null, address, false);

        assertThat(visit.isCurating()).isEqualTo(curating);
    }

}
