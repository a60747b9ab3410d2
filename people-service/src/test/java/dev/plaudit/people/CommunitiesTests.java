package dev.plaudit.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

@WithSample
class CommunitiesTests {

    private final Api api;

    CommunitiesTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({ "limit=100, 12", "program=other, 1", "country=TR, 2", "country=TR&program=GDG, 1",
            "region=north-america, 2", "q=houston, 1", "q=Applied, 1", "program=GDE, 0" })
    void filtersNarrow(String query, int found) {
        JsonNode page = this.api.json("/api/v1/communities?" + query);
        assertThat(page.get("total").asInt()).isEqualTo(found);
        assertThat(page.get("items")).hasSize(found);
    }

    @Test
    void facetsAddUp() {
        JsonNode page = this.api.json("/api/v1/communities?facets=program,region");
        assertThat(page.at("/facets/program").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(12);
        assertThat(page.at("/facets/region/north-america").asInt()).isEqualTo(2);
    }

    @Test
    void aCommunityIsReadWhole() {
        JsonNode community = this.api.json("/api/v1/communities/tfug-houston");
        assertThat(community.get("name").asString()).isEqualTo("Houston TensorFlow & Applied AI/ML");
        assertThat(community.get("program").asString()).isEqualTo("TFUG");
        assertThat(community.get("city").asString()).isEqualTo("Houston");
        assertThat(community.get("country").asString()).isEqualTo("US");
        assertThat(community.get("region").asString()).isEqualTo("north-america");
        assertThat(Api.texts(community.get("urls")))
            .containsExactly("https://www.hccug.org/user-groups/houston-tensorflow-user-group");
        this.api.problem("/api/v1/communities/none", HttpStatus.NOT_FOUND);
    }

    @Test
    void everyCountryButAntarcticaLiesInOneRegion() {
        Set<String> countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        List<String> placed = this.api.json("/api/v1/regions?limit=100")
            .get("items")
            .valueStream()
            .flatMap((region) -> Api.texts(region.get("countries")).stream())
            .toList();
        assertThat(placed).doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(
                    countries.stream().filter((country) -> !country.equals("AQ")).toList());
        assertThat(this.api.ids("/api/v1/regions?limit=100")).containsExactlyInAnyOrder("apac", "india",
                "north-america", "europe", "latin-america", "mena", "sub-saharan-africa");
    }

    @Test
    void programsAreExplained() {
        assertThat(this.api.ids("/api/v1/programs")).containsExactlyInAnyOrder("GDE", "TFUG", "GDSC", "GDG", "other");
        JsonNode program = this.api.json("/api/v1/programs/TFUG");
        assertThat(program.get("name").asString()).isEqualTo("TensorFlow User Groups");
        assertThat(program.get("url").asString()).isEqualTo("https://www.tensorflow.org/community/groups");
        assertThat(this.api.ids("/api/v1/programs?q=student")).containsExactly("GDSC");
        this.api.problem("/api/v1/programs/nothing", HttpStatus.NOT_FOUND);
    }

}
