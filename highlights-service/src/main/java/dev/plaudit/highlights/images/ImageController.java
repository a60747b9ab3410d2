package dev.plaudit.highlights.images;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import dev.plaudit.highlights.images.UploadImage.Uploaded;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.problems.BodyTooLargeException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Publisher;

/**
 * Images over HTTP. Whoever knows an image's address may read it, as people expect of
 * images; the address of one that nothing public names is known to nobody else.
 */
@RestController
@RequestMapping("/api/v1/images")
@Tag(name = "Images")
class ImageController {

    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private static final String WEBP = "image/webp";

    /** What is at the address of a size never changes; at worst it is removed. */
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final UploadImage upload;

    private final Images images;

    private final Publisher publisher;

    ImageController(UploadImage upload, Images images, Publisher publisher) {
        this.upload = upload;
        this.images = images;
        this.publisher = publisher;
    }

    @PostMapping(consumes = { MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_GIF_VALUE, WEBP,
            MediaType.APPLICATION_OCTET_STREAM_VALUE })
    @Operation(summary = "Send an image for an achievement or a digest",
            description = "JPEG, PNG, GIF or WebP, 8 MiB and 40 megapixels at most. What counts is what the file holds, "
                    + "not what it is called. It is kept in new files without any metadata; of an animation the first "
                    + "picture.")
    @RequestBody(required = true, content = {
            @Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.IMAGE_GIF_VALUE, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                    schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schemaProperties = @SchemaProperty(name = "file",
                    schema = @Schema(type = "string", format = "binary"))) })
    ResponseEntity<ImageView> take(Caller caller, HttpServletRequest request) throws IOException {
        return answer(this.upload.upload(caller, body(request.getInputStream())));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(hidden = true)
    ResponseEntity<ImageView> takeForm(Caller caller, @RequestPart("file") MultipartFile file) throws IOException {
        return answer(this.upload.upload(caller, body(file.getInputStream())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "What is known of an image, for whoever knows its id")
    ResponseEntity<Ready<ImageView>> one(@PathVariable String id) {
        ImageId image = ImageId.of(id)
            .filter((known) -> this.images.accountOf(known).isPresent())
            .orElseThrow(NotFoundException::new);
        return PublicAnswer.json(this.publisher.json(ImageView.of(image)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/{file}")
    @Operation(summary = "One size of an image, such as 640.jpg; its sizes say which there are")
    @ApiResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")) })
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String file) {
        ImageId image = ImageId.of(id).orElseThrow(NotFoundException::new);
        byte[] data = image.sizes()
            .stream()
            .filter((size) -> size.url().endsWith("/" + file))
            .findFirst()
            .flatMap((size) -> this.images.file(image, size.width()))
            .orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
            .contentType(image.format().mediaType())
            .cacheControl(FOR_EVER)
            .eTag(PublicAnswer.tag(data))
            .headers((headers) -> {
                headers.setContentDisposition(ContentDisposition.inline().build());
                // Whoever follows the address sees an image and nothing that acts.
                headers.set("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
                // Pages and readers of feeds elsewhere show it too.
                headers.set("Cross-Origin-Resource-Policy", "cross-origin");
            })
            .body(data);
    }

    private static byte[] body(InputStream sent) throws IOException {
        byte[] body = sent.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BodyTooLargeException(LARGEST_BODY);
        }
        return body;
    }

    private static ResponseEntity<ImageView> answer(Uploaded uploaded) {
        return ResponseEntity.status(uploaded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
            .location(URI.create(uploaded.id().path()))
            .contentType(PublicAnswer.JSON)
            .cacheControl(CacheControl.noStore())
            .body(ImageView.of(uploaded.id()));
    }

}
