package dev.plaudit.gateway.pages.reporting;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.EntityTag;
import dev.plaudit.gateway.pages.Ids;
import dev.plaudit.gateway.pages.Names;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Keeps what a form holds. A form knows its record by the fields {@code id} and
 * {@code tag}; without, the first time makes one, and {@code key} tells that time from
 * others, so that two clicks make one draft.
 */
@Component
class Drafts {

    private static final ApiPath MINE = ApiPath.of("me", "achievements");

    private static final int KEY_LENGTH = 80;

    private final Api api;

    private final Kinds kinds;

    private final Names names;

    private final JsonMapper json = JsonMapper.builder().build();

    Drafts(Api api, Kinds kinds, Names names) {
        this.api = api;
        this.kinds = kinds;
        this.names = names;
    }

    /**
     * Stores what was typed, as a draft or as a change.
     * @param member who typed
     * @param form what
     * @return the form with the record it belongs to, or why it is not stored
     */
    Kept keep(Caller.Member member, Typed form) {
        boolean change = form.has("id");
        try {
            ReportBody body = ReportBody.of(form, this.kinds.of(form), this.names, change);
            if (!body.errors().isEmpty()) {
                return new Kept(form, new Outcome.Refused(422, null, body.errors()));
            }
            Outcome outcome = change ? this.api.send(member, HttpMethod.PATCH, path(form), form.get("tag"), body.json())
                    : this.api.postOnce(member, MINE, null, key(form, body), body.json());
            return kept(form, outcome);
        }
        catch (ServiceFailedException ex) {
            return new Kept(form, Outcome.Refused.of(ex));
        }
    }

    /**
     * Hands in what is stored.
     * @param member who reports it
     * @param kept as it was stored
     * @return the form with the record as it is now, or why it was not handed in
     */
    Kept submit(Caller.Member member, Kept kept) {
        Typed form = kept.form();
        try {
            ApiPath path = ApiPath.of("me", "achievements", form.get("id"), "submit");
            return kept(form, this.api.postOnce(member, path, form.get("tag"), key(form) + "-submit", null));
        }
        catch (ServiceFailedException ex) {
            return new Kept(form, Outcome.Refused.of(ex));
        }
    }

    /**
     * Takes the record as it is now for the one that the form changes, so that what was
     * typed wins over what somebody else has done.
     * @param member who typed
     * @param form what
     * @return the form
     * @throws ServiceFailedException if the record cannot be read
     */
    Typed upToDate(Caller.Member member, Typed form) throws ServiceFailedException {
        return form.with("tag", this.api.read(member, path(form), Submission.class).tag());
    }

    /**
     * What may be reported already.
     * @param member who is about to report
     * @param form what they have typed
     * @return hints, none while the service does not answer
     */
    List<LinkPreview.Duplicate> duplicates(Caller.Member member, Typed form) {
        String url = form.rows("links").stream().map((row) -> row.getOrDefault("url", "")).findFirst().orElse("");
        String title = form.get("title");
        if (url.isEmpty() && title.isEmpty()) {
            return List.of();
        }
        ApiPath path = ApiPath.of("me", "achievements", "duplicates")
            .with("url", url.toLowerCase(Locale.ROOT).startsWith("http") ? url : null)
            .with("title", title)
            .with("date", form.get("date"))
            .with("except", form.get("id"));
        try {
            return this.api.find(member, path, LinkPreview.Hints.class)
                .map((hints) -> hints.value().duplicates())
                .orElse(List.of());
        }
        catch (ServiceFailedException ex) {
            return List.of();
        }
    }

    private static ApiPath path(Typed form) {
        return ApiPath.of("me", "achievements", Ids.of(form.get("id")));
    }

    /**
     * The same form with the same content is the same request; once it is corrected it is
     * another, and a refusal of the first is not repeated.
     */
    private String key(Typed form, ReportBody body) {
        String content = EntityTag.of(this.json.writeValueAsBytes(body.json())).replace("\"", "");
        return key(form) + "-" + content;
    }

    /** Whatever came instead of what we sent along. */
    private static String key(Typed form) {
        String key = form.get("key").replaceAll("[^A-Za-z0-9-]", "");
        return key.isEmpty() ? UUID.randomUUID().toString() : key.substring(0, Math.min(key.length(), KEY_LENGTH));
    }

    private static Kept kept(Typed form, Outcome outcome) {
        return switch (outcome) {
            // A refusal is remembered under its key, so what is corrected has another.
            case Outcome.Refused refused -> new Kept(form.with("key", UUID.randomUUID().toString()), refused);
            case Outcome.Done done -> {
                JsonNode body = done.body();
                Typed known = (body != null)
                        ? form.with("id", body.path("id").asString("")).with("status", body.path("status").asString(""))
                        : form;
                yield new Kept(known.with("tag", done.tag()), null);
            }
        };
    }

    /**
     * What became of a form.
     *
     * @param form with the record it belongs to
     * @param refused why it was not taken, null if it was
     */
    record Kept(Typed form, Outcome.@Nullable Refused refused) {

        boolean isDone() {
            return this.refused == null;
        }

    }

}
