package dev.plaudit.highlights.achievements;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Duplicate.SameAs;
import dev.plaudit.highlights.links.CanonicalAddress;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;

/**
 * Hints, while somebody reports, that there may be a report of the same already. It tells
 * of what they may see only: what everybody reads, and what they have a part in.
 */
@Component
public class FindDuplicates {

    private static final int MOST = 10;

    private final Achievements achievements;

    private final OwnAchievements own;

    private final JsonMapper json;

    private final URI baseUrl;

    FindDuplicates(Achievements achievements, OwnAchievements own, JsonMapper json,
            @Value("${plaudit.base-url}") URI baseUrl) {
        this.achievements = achievements;
        this.own = own;
        this.json = json;
        this.baseUrl = baseUrl;
    }

    /**
     * Finds what may be the same.
     * @param caller who reports
     * @param links canonical addresses of what is reported
     * @param title its title, as far as it is known
     * @param date when it happened, as far as it is known; without, titles of any time
     * are looked at
     * @return those with the same link first, at most {@value #MOST}
     */
    public List<Duplicate> of(Caller caller, Collection<CanonicalAddress> links, @Nullable String title,
            @Nullable PartialDate date) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        Map<String, Duplicate> found = new LinkedHashMap<>();
        Stream.of(sameLink(member, links), sameTitle(member, title, date))
            .flatMap((duplicates) -> duplicates)
            .forEach((duplicate) -> found.putIfAbsent(duplicate.id(), duplicate));
        return found.values().stream().limit(MOST).toList();
    }

    /**
     * The same for a report that is begun, besides itself and other givings of its talk.
     * @param id of the report; one that the caller did not report is as good as none
     */
    List<Duplicate> besides(Caller caller, String id, Collection<CanonicalAddress> links, @Nullable String title,
            @Nullable PartialDate date) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        List<Duplicate> found = of(caller, links, title, date);
        Optional<Achievement> report = this.achievements.find(id)
            .filter((achievement) -> achievement.isReportedBy(member.accountId()));
        Set<String> givings = this.achievements.findAll(found.stream().map(Duplicate::id).toList())
            .values()
            .stream()
            .filter((other) -> report.filter(other::isAnotherGivingOf).isPresent())
            .map(Achievement::id)
            .collect(Collectors.toSet());
        return found.stream()
            .filter((duplicate) -> !duplicate.id().equals(id) && !givings.contains(duplicate.id()))
            .toList();
    }

    private Stream<Duplicate> sameLink(Member member, Collection<CanonicalAddress> links) {
        if (links.isEmpty()) {
            return Stream.of();
        }
        Set<String> addresses = links.stream().map(CanonicalAddress::text).collect(Collectors.toSet());
        CatalogueQuery query = CatalogueQuery.all().where("link", addresses).limitedTo(MOST);
        return Stream.concat(this.own.search(member, query).items().stream().map((item) -> mine(item, SameAs.LINK)),
                this.achievements.catalogue().search(query).items().stream().map(this::everybodys));
    }

    /**
     * The hundred that changed last are looked at.
     */
    private Stream<Duplicate> sameTitle(Member member, @Nullable String title, @Nullable PartialDate date) {
        TitleWords words = TitleWords.of((title != null) ? title : "");
        if (words.words().isEmpty()) {
            return Stream.of();
        }
        CatalogueQuery query = CatalogueQuery.all().limitedTo(CatalogueQuery.MAX_LIMIT);
        CatalogueQuery asked = (date != null) ? query.where("period", Period.quarterOf(date.start()).text()) : query;
        return this.own.search(member, asked)
            .items()
            .stream()
            .map((item) -> mine(item, SameAs.TITLE))
            .filter((duplicate) -> TitleWords.of(duplicate.title()).areNearly(words));
    }

    private Duplicate mine(byte[] item, SameAs sameAs) {
        JsonNode view = this.json.readTree(item);
        return duplicate(view, this.json.treeToValue(view.get("status"), State.class), "/api/v1/me/achievements/",
                sameAs);
    }

    private Duplicate everybodys(byte[] item) {
        return duplicate(this.json.readTree(item), State.APPROVED, "/api/v1/achievements/", SameAs.LINK);
    }

    private Duplicate duplicate(JsonNode view, State status, String path, SameAs sameAs) {
        String id = view.get("id").asString();
        return new Duplicate(id, view.get("title").asString(), status, this.baseUrl + path + id, sameAs);
    }

}
