package dev.plaudit.gateway.pages.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.pages.Names;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;

/**
 * Shows the form of a report, with whatever is known to help filling it in.
 */
@Component
class ReportForm {

    private static final String DEFAULT_KIND = "other";

    private final Kinds kinds;

    private final Pages pages;

    private final Names names;

    ReportForm(Kinds kinds, Pages pages, Names names) {
        this.kinds = kinds;
        this.pages = pages;
        this.names = names;
    }

    /**
     * A page to fill in.
     * @param visit who looks
     * @return the page in the making
     */
    Page page(Visit visit) {
        return new Page(visit);
    }

    /**
     * The page of a form, in the making.
     */
    final class Page {

        private final Visit visit;

        private final Map<String, Object> model = new HashMap<>();

        private HttpStatusCode status = HttpStatus.OK;

        private Page(Visit visit) {
            this.visit = visit;
            this.model.put("matches", Map.of());
            this.model.put("duplicates", List.of());
        }

        Page with(String name, @Nullable Object value) {
            if (value != null) {
                this.model.put(name, value);
            }
            return this;
        }

        Page refused(Outcome.@Nullable Refused refused) {
            if (refused != null) {
                this.status = HttpStatusCode.valueOf(refused.isChanged() || refused.status() >= 429 ? refused.status()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
                this.model.put("refused", refused);
                this.model.put("problems", Problem.of(refused));
            }
            return this;
        }

        ResponseEntity<byte[]> show(Typed typed) {
            Locale locale = this.visit.locale();
            Typed form = typed.has("kind") ? typed : typed.with("kind", DEFAULT_KIND);
            form = form.has("key") ? form : form.with("key", UUID.randomUUID().toString());
            this.model.put("form", form);
            this.model.put("kind", ReportForm.this.kinds.ifKnown(form));
            for (String collection : List.of("kinds", "regions", "programs", "topics")) {
                this.model.put(collection, ReportForm.this.names.all(collection, locale));
            }
            this.model.put("countries", ReportForm.this.names.countries(locale));
            this.model.put("languages", ReportForm.this.names.languages(locale));
            return ReportForm.this.pages.own(this.visit, this.status, "reporting/form", this.model);
        }

    }

}
