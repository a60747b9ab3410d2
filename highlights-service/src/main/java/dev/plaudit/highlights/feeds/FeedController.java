package dev.plaudit.highlights.feeds;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.highlights.syndication.AtomFeed;
import dev.plaudit.highlights.syndication.Feed;
import dev.plaudit.highlights.syndication.JsonFeed;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;

/**
 * Public feeds.
 */
@RestController
@Tag(name = "Feeds")
class FeedController {

    private final FeedOfList feeds;

    private final Parties parties;

    FeedController(FeedOfList feeds, Parties parties) {
        this.feeds = feeds;
        this.parties = parties;
    }

    @GetMapping("/api/v1/feeds/achievements.atom")
    @Operation(summary = "What people and communities did, what changed last first, as Atom (RFC 4287)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    ResponseEntity<byte[]> achievementsAsAtom(@ListOf("achievements") ListRequest request) {
        return atom(this.feeds.achievements(request, null, "/achievements"));
    }

    @GetMapping("/api/v1/feeds/achievements.json")
    @Operation(summary = "What people and communities did, what changed last first, as JSON Feed (version 1.1)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/feed+json"))
    ResponseEntity<byte[]> achievementsAsJson(@ListOf("achievements") ListRequest request) {
        return json(this.feeds.achievements(request, null, "/achievements"));
    }

    @GetMapping("/api/v1/feeds/digests.atom")
    @Operation(summary = "Published digests, the newest first, as Atom (RFC 4287)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    ResponseEntity<byte[]> digestsAsAtom(@ListOf("digests") ListRequest request) {
        return atom(this.feeds.digests(request));
    }

    @GetMapping("/api/v1/feeds/digests.json")
    @Operation(summary = "Published digests, the newest first, as JSON Feed (version 1.1)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/feed+json"))
    ResponseEntity<byte[]> digestsAsJson(@ListOf("digests") ListRequest request) {
        return json(this.feeds.digests(request));
    }

    /**
     * Under the name of a person's page, though people-service has the rest of it.
     */
    @GetMapping("/api/v1/people/{slug}.atom")
    @Operation(summary = "What a person did, what changed last first, as Atom (RFC 4287)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    ResponseEntity<byte[]> ofPerson(@PathVariable String slug, @ListOf("achievements") ListRequest request) {
        if (!this.parties.isPerson(slug)) {
            throw new NotFoundException();
        }
        Party person = this.parties.people(List.of(slug)).getFirst();
        ListRequest narrowed = request.asking(request.query().where("person", person.id()));
        return atom(this.feeds.achievements(narrowed, person.name(), "/people/" + person.id()));
    }

    private static ResponseEntity<byte[]> atom(Feed feed) {
        return PublicAnswer.of(AtomFeed.write(feed), MediaType.parseMediaType(AtomFeed.MEDIA_TYPE));
    }

    private static ResponseEntity<byte[]> json(Feed feed) {
        return PublicAnswer.of(JsonFeed.write(feed), MediaType.parseMediaType(JsonFeed.MEDIA_TYPE));
    }

}
