package dev.plaudit.highlights.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Credit;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.Highlight;
import dev.plaudit.highlights.digests.Proposal;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;

/**
 * Everything that was considered for a digest: what was proposed, the best first, then
 * what was set aside without.
 */
@Component
class DraftProposals {

    private final Achievements achievements;

    private final Parties parties;

    DraftProposals(Achievements achievements, Parties parties) {
        this.achievements = achievements;
        this.parties = parties;
    }

    /**
     * What became of each.
     */
    static Map<String, Highlight.State> states(Digest digest) {
        Map<String, Highlight.State> states = new LinkedHashMap<>();
        digest.proposals().forEach((proposal) -> states.put(proposal.achievementId(), Highlight.State.PROPOSED));
        digest.setAside().forEach((highlight) -> states.put(highlight.achievementId(), highlight.state()));
        digest.content().achievementIds().forEach((id) -> states.replace(id, Highlight.State.SELECTED));
        return states;
    }

    ListPage<ProposalView> of(Digest digest, ProposalQuery query) {
        Map<String, Proposal> proposals = digest.proposals()
            .stream()
            .collect(Collectors.toMap(Proposal::achievementId, Function.identity(), (one, other) -> one));
        Map<String, Highlight.State> states = states(digest);
        List<String> ids = states.keySet()
            .stream()
            .filter((id) -> query.matches(states.getOrDefault(id, Highlight.State.PROPOSED), proposals.get(id)))
            .toList();
        List<ProposalView> found;
        long total;
        if (query.words() == null) {
            found = views(ids.stream().skip(query.from()).limit(query.limit()).toList(), states, proposals);
            total = ids.size();
        }
        else {
            String folded = Credit.folded(query.words());
            List<ProposalView> all = views(ids, states, proposals).stream()
                .filter((view) -> view.tells(folded))
                .toList();
            found = all.stream().skip(query.from()).limit(query.limit()).toList();
            total = all.size();
        }
        long end = (long) query.from() + found.size();
        return new ListPage<>(found, (end < total && !found.isEmpty()) ? Long.toString(end) : null, total,
                facets(states, proposals));
    }

    private List<ProposalView> views(List<String> ids, Map<String, Highlight.State> states,
            Map<String, Proposal> proposals) {
        Map<String, Achievement> achievements = this.achievements.findAll(ids);
        return ids.stream().map((id) -> {
            Achievement achievement = achievements.get(id);
            Content content = (achievement != null) ? achievement.publicContent(this.parties::currentId).orElse(null)
                    : null;
            return ProposalView.of(id, states.getOrDefault(id, Highlight.State.PROPOSED), proposals.get(id), content,
                    (achievement != null && content != null) ? names(content, achievement.submittedBy()) : List.of());
        }).toList();
    }

    private List<String> names(Content content, @Nullable Submitter reporter) {
        return content.credits().stream().map((credit) -> name(credit, reporter)).toList();
    }

    private String name(Credit credit, @Nullable Submitter reporter) {
        if (credit.personId() != null) {
            Party person = this.parties.people(List.of(credit.personId())).getFirst();
            return Submitter.named(person, reporter).name();
        }
        if (credit.communityId() != null) {
            return this.parties.communities(List.of(credit.communityId())).getFirst().name();
        }
        return String.valueOf(credit.name());
    }

    private static Map<String, Map<String, Long>> facets(Map<String, Highlight.State> states,
            Map<String, Proposal> proposals) {
        return Map.of("state", counted(states.values().stream().map(Highlight.State::word)), "section",
                counted(proposals.values().stream().map(Proposal::section)), "reason",
                counted(proposals.values()
                    .stream()
                    .flatMap((proposal) -> proposal.reasons().stream().map(Proposal.Reason::code).distinct())));
    }

    private static Map<String, Long> counted(Stream<String> words) {
        return words.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

}
