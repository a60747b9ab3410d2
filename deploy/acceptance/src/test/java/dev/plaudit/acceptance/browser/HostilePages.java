package dev.plaudit.acceptance.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page that shows fields with {@link HostileText}. Addresses hold names of
 * {@link HostileRecords}.
 *
 * @param who the sign-in name of whoever looks, or {@value #NOBODY}
 * @param path at the gateway
 * @param fields what it shows
 */
record HostilePages(String who, String path, List<String> fields) {

    static final String NOBODY = "nobody";

    /** Nobody, with what is kept and sent on. */
    static final String FILES = "files";

    static Stream<HostilePages> of(String who) {
        return Stream.of(reading(), reporting(), reviewing(), curating(), administering())
            .flatMap((all) -> all)
            .filter((page) -> page.who().equals(who));
    }

    private static Stream<HostilePages> reading() {
        return Stream.of(seen(NOBODY, "/", "told.title", "told.summary"), seen(NOBODY, "/digests", "digest.title"),
                seen(NOBODY, "/digests/DIGEST", "digest.title", "digest.intro", "digest.outro", "author.name",
                        "author.job", "legend.name", "legend.description", "edition.label", "section.title",
                        "section.intro", "item.text", "item.title", "item.alt", "item.caption", "person.name",
                        "community.name", "told.credit"),
                seen(NOBODY, "/embed/digests/DIGEST", "digest.title"),
                seen(NOBODY, "/digests/DIGEST/changes", "digest.title", "digest.correction"),
                seen(NOBODY, "/digests/DIGEST/revisions/1", "section.title", "item.text"),
                seen(NOBODY, "/achievements?q=RUN", "told.title", "told.summary", "kind.label"),
                seen(NOBODY, "/achievements?kind=WORD&lang=zh", "told.title", "kind.label.zh"),
                seen(NOBODY, "/achievements/TOLD", "told.title", "told.summary", "told.description", "kind.label",
                        "told.credit", "told.role", "person.name", "community.name", "told.link", "told.topic",
                        "told.metric", "told.alt", "told.caption", "told.line", "told.story", "line.label",
                        "choice.one", "reach.label"),
                seen(NOBODY, "/achievements/TOLD?lang=zh", "line.label.zh", "choice.one.zh"),
                seen(NOBODY, "/embed/achievements/TOLD", "told.title", "told.summary", "told.credit"),
                seen(NOBODY, "/people?q=RUN", "person.name"),
                seen(NOBODY, "/people/PERSON", "person.name", "person.affiliation", "person.topic", "told.title",
                        "talk.title"),
                seen(NOBODY, "/embed/people/PERSON", "person.name", "person.affiliation", "person.topic"),
                seen(FILES, "/api/v1/reports/people/PERSON.html", "person.name", "told.title"),
                seen(NOBODY, "/communities?q=RUN", "community.name", "community.city"),
                seen(NOBODY, "/communities/COMMUNITY", "community.name", "community.city", "event.title", "told.title"),
                seen(FILES, "/api/v1/reports/communities/COMMUNITY.html", "community.name", "told.title"),
                seen(NOBODY, "/events?q=RUN&when=all", "event.title", "event.city", "event-kinds.name",
                        "community.name"),
                seen(NOBODY, "/events/EVENT", "event.title", "event.description", "event.city", "event-kinds.name",
                        "community.name", "person.name", "talk.title", "told.title"),
                seen(NOBODY, "/talks?q=RUN", "talk.title", "person.name"),
                seen(NOBODY, "/talks/TALK", "talk.title", "talk.summary", "talk.topic", "person.name", "event.title",
                        "community.name"),
                seen(NOBODY, "/search?q=RUN", "told.title", "person.name", "community.name", "event.title",
                        "talk.title"),
                seen(NOBODY, "/statistics?groupBy=kind&period=2026-Q3", "kind.label"),
                seen(NOBODY, "/statistics?groupBy=topic&period=2026-Q3", "topics.name"),
                seen(FILES, "/api/v1/digests/DIGEST.html", "digest.title", "section.title", "item.text"));
    }

    private static Stream<HostilePages> reporting() {
        return Stream.of(seen("nia", "/me", "me.name", "me.alias", "me.affiliation", "me.topic"),
                seen("nia", "/me/memberships?community=RUN", "me.name", "community.name", "membership.reason"),
                seen("nia", "/me/notifications", "me.name"), seen("nia", "/me/data", "me.name"),
                seen("nia", "/me/sign-ins", "me.name"), seen("nia", "/submit", "me.name"),
                seen("ana", "/submissions?q=RUN", "draft.title", "waiting.title", "told.newer"),
                seen("ana", "/submissions/WAITING", "waiting.title", "waiting.description", "comment.text",
                        "waiting.credit", "waiting.link", "waiting.topic", "waiting.metric", "waiting.alt"),
                seen("ana", "/submissions/TOLD", "told.newer", "asked.reason", "asked.comment", "approved.reason"),
                seen("ana", "/submissions/REFUSED", "refused.title", "refused.reason"),
                seen("ana", "/submissions/COPY", "copy.title", "copy.reason"),
                seen("ana", "/submissions/DRAFT", "draft.title", "draft.summary"),
                seen("ana", "/submissions/DRAFT/edit", "draft.title", "draft.summary", "draft.description",
                        "kind.label", "draft.credit", "draft.role", "person.name", "community.name", "draft.link",
                        "draft.topic", "draft.source", "draft.metric", "draft.alt", "draft.caption",
                        "draft.photographer", "draft.line", "draft.story", "line.label", "line.help", "story.label",
                        "address.label", "choice.label", "choice.one", "reach.label", "event.title", "talk.title"),
                seen("ana", "/submit?kind=WORD", "kind.label", "line.label", "line.help", "choice.one"),
                seen("ana", "/submit?kind=WORD&lang=zh", "line.help.zh", "choice.one.zh"),
                seen("ana", "/me/tokens", "token.name"), seen("ana", "/me/notifications", "waiting.title"),
                seen("ana", "/submissions/import"));
    }

    private static Stream<HostilePages> reviewing() {
        return Stream.of(seen("mia", "/review?q=RUN", "waiting.title", "told.newer", "kind.label", "reason.name"),
                seen("mia", "/review?kind=WORD&lang=zh", "kind.label.zh", "reason.name.zh"),
                seen("mia", "/review/WAITING", "waiting.title", "waiting.summary", "waiting.description",
                        "waiting.credit", "waiting.link", "waiting.topic", "waiting.line", "waiting.story",
                        "waiting.alt", "comment.text", "comment.inside", "reason.name"),
                seen("mia", "/review/TOLD", "told.newer", "asked.reason", "asked.comment", "nomination.note"),
                seen("mia", "/review/REFUSED", "refused.title", "refused.reason"),
                seen("mia", "/review/decisions", "refused.title", "refused.reason", "copy.reason"),
                seen("max", "/review/memberships", "me.name", "membership.note"),
                seen("max", "/review/memberships?state=declined", "membership.declined", "membership.reason"),
                seen("max", "/review/claims", "me.name", "claim.note"),
                seen("max", "/review/claims?state=declined", "claim.declined"),
                seen("max", "/review/merges?q=RUN", "person.name", "twin.name", "merge.reason"),
                seen("max", "/review/merges?from=TWIN&into=PERSON", "person.name", "twin.name", "person.affiliation",
                        "twin.affiliation"));
    }

    private static Stream<HostilePages> curating() {
        return Stream.of(seen("cal", "/curate", "digest.newer"),
                seen("cal", "/digests/DIGEST/edit?q=RUN", "digest.newer", "section.title", "item.title"),
                seen("cal", "/digests/DIGEST/edit/about", "digest.newer", "digest.intro", "digest.outro", "author.name",
                        "author.job"),
                seen("cal", "/digests/DIGEST/edit/items/TOLD", "item.title", "item.text"),
                seen("cal", "/digests/DIGEST/edit/sections/apac", "section.title", "section.intro"),
                seen("cal", "/digests/DIGEST/preview", "digest.newer", "digest.intro", "section.title", "item.text"),
                seen("cal", "/digests/DIGEST/history", "digest.newer"),
                seen("cal", "/digests/DIGEST/publish", "digest.newer"));
    }

    private static Stream<HostilePages> administering() {
        return Stream.of(seen("ada", "/admin/kinds", "kinds.name"),
                seen("ada", "/admin/kinds/WORD", "kinds.name", "kinds.description", "kinds.alias", "kind.label",
                        "kind.label.zh", "line.label", "line.label.zh", "line.help", "line.help.zh", "story.label",
                        "story.help", "address.label", "choice.label", "choice.one", "choice.one.zh", "role.label",
                        "reach.label", "reach.unit", "kind.label.gde"),
                seen("ada", "/admin/programs?q=RUN", "programs.name"),
                seen("ada", "/admin/programs/WORD", "programs.name", "programs.description", "programs.alias"),
                seen("ada", "/admin/regions/WORD", "regions.name", "regions.description", "regions.alias"),
                seen("ada", "/admin/topics/WORD", "topics.name", "topics.description", "topics.alias"),
                seen("ada", "/admin/event-kinds/WORD", "event-kinds.name", "event-kinds.description"),
                seen("ada", "/admin/review-reasons", "reason.name"),
                seen("ada", "/admin/review-reasons/WORD", "reason.name", "reason.name.zh", "reason.text",
                        "reason.text.zh"),
                seen("ada", "/admin/webhooks", "webhook.description"),
                seen("ada", "/admin/webhooks/WEBHOOK", "webhook.description"),
                seen("ada", "/admin/accounts?q=RUN", "me.name"), seen("ada", "/admin/accounts/ACCOUNT", "me.name"),
                seen("ada", "/admin/audit?record=accounts/ACCOUNT", "roles.reason"), seen("ada", "/admin/audit"),
                seen("ada", "/admin/imports"));
    }

    private static HostilePages seen(String who, String path, String... fields) {
        return new HostilePages(who, path, List.of(fields));
    }

}
