package dev.plaudit.people;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Visibility;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@WithScene
class HiddenPeopleTests {

    @Autowired
    private Scene scene;

    @Autowired
    private People people;

    @ParameterizedTest
    @ValueSource(strings = { "?limit=100", "?q=Quetzal", "?country=GL&facets=country,program",
            "?limit=100&updatedSince=2020-01-01T00:00:00Z" })
    void aHiddenPersonIsNowhere(String list) {
        Member hidden = this.scene.signedIn(Tokens.member("Quetzal"), "GL");
        this.scene.requested(hidden, "{\"program\": \"GDE\", \"role\": \"expert\"}");
        String page = this.scene.api().json("/api/v1/people" + list).toString();
        assertThat(page).doesNotContainIgnoringCase("quetzal").doesNotContain("GL");
        this.scene.api().problem("/api/v1/people/" + hidden.personId(), HttpStatus.NOT_FOUND);
        assertThat(this.scene.api().json("/api/v1/people?country=JP").get("total").asInt()).isPositive();
    }

    @Test
    void whoHidesAfterwardsShowsAsDeletedAndComesBack() {
        Member member = this.scene.signedIn(Tokens.NIA, "KR");
        String path = "/api/v1/people/" + member.personId();
        see(member, Visibility.PUBLIC);
        String shown = new String(this.scene.api().bytes(path), StandardCharsets.UTF_8);
        see(member, Visibility.HIDDEN);
        this.scene.api().problem(path, HttpStatus.NOT_FOUND);
        assertThat(this.scene.api().json("/api/v1/people?limit=100&updatedSince=2020-01-01T00:00:00Z").toString())
            .contains("{\"id\":\"%s\",\"deleted\":true".formatted(member.personId()));
        see(member, Visibility.PUBLIC);
        assertThat(this.scene.api().json(path).get("name").asString()).isEqualTo(member.name());
        assertThat(shown).contains(member.name());
    }

    @Test
    void anErasedPersonLeavesOnlyWhatOthersNeedToForgetThem() {
        Member hidden = this.scene.signedIn(Tokens.member("Erased"), "KR");
        this.people.erase(this.people.find(hidden.personId()).orElseThrow());
        assertThat(this.people.find(hidden.personId())).isEmpty();
        Member shown = this.scene.signedIn(Tokens.member("Erased"), "KR");
        see(shown, Visibility.PUBLIC);
        this.people.erase(this.people.find(shown.personId()).orElseThrow());
        assertThat(this.people.find(shown.personId()).orElseThrow().name()).isEmpty();
        String changes = this.scene.api().json("/api/v1/people?limit=100&updatedSince=2020-01-01T00:00:00Z").toString();
        assertThat(changes).contains("{\"id\":\"%s\",\"deleted\":true".formatted(shown.personId()))
            .doesNotContain("\"" + hidden.personId() + "\"");
    }

    private void see(Member member, Visibility visibility) {
        this.people.change(member.personId(), (person) -> person.with(person.standing().seenBy(visibility)));
    }

}
