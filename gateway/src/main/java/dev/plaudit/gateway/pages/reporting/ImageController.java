package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Takes an image into a report: sends it on, and shows the form with it.
 */
@RestController
class ImageController {

    private static final String FIELD = "/images";

    private static final String ALT = "image.alt";

    private final Api api;

    private final ReportForm forms;

    ImageController(Api api, ReportForm forms) {
        this.api = api;
        this.forms = forms;
    }

    @PostMapping(FormParts.IMAGES)
    ResponseEntity<byte[]> add(Visit visit, HttpServletRequest request)
            throws ServiceFailedException, IOException, ServletException {
        Caller.Member member = visit.member();
        Typed form = Typed.of(request.getParameterMap()).with("do", "");
        Part file = request.getPart("image");
        if (file == null || file.getSize() == 0) {
            return refused(visit, form, "choose a file first");
        }
        if (file.getSize() > FormParts.LARGEST_FILE.toBytes()) {
            return refused(visit, form, "the file is larger than 8 MB");
        }
        if (form.get(ALT).isEmpty()) {
            return refused(visit, form, "say what the image shows, for who does not see it");
        }
        Outcome outcome = send(member, file);
        return switch (outcome) {
            case Outcome.Refused refused -> this.forms.page(visit).refused(atImages(refused)).show(form);
            case Outcome.Done done -> this.forms.page(visit)
                .with("focus", "images")
                .show(form.with(ALT, "").plus("images", row(done.body(), form.get(ALT))));
        };
    }

    private Outcome send(Caller.Member member, Part file) throws IOException {
        String type = file.getContentType();
        String image = (type != null && type.startsWith("image/")) ? type : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        try (InputStream in = file.getInputStream()) {
            return this.api.upload(member, ApiPath.of("images"), image, in.readAllBytes());
        }
        catch (ServiceFailedException ex) {
            return Outcome.Refused.of(ex);
        }
    }

    private ResponseEntity<byte[]> refused(Visit visit, Typed form, String why) {
        return this.forms.page(visit)
            .refused(new Outcome.Refused(422, null, List.of(new Outcome.FieldError(FIELD, why))))
            .show(form);
    }

    /** The file has no field of its own in the API. */
    private static Outcome.Refused atImages(Outcome.Refused refused) {
        String detail = refused.errors().isEmpty() ? refused.detail() : refused.errors().getFirst().detail();
        return (detail == null) ? refused : new Outcome.Refused(refused.status(), refused.detail(),
                List.of(new Outcome.FieldError(FIELD, detail)));
    }

    private static Map<String, String> row(@Nullable JsonNode image, String alt) {
        if (image == null) {
            return Map.of();
        }
        return Map.of("id", image.path("id").asString(""), "alt", alt, "url",
                image.path("sizes").path(0).path("url").asString(image.path("url").asString("")));
    }

}
