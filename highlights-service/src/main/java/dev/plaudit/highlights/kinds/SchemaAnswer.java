package dev.plaudit.highlights.kinds;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import dev.plaudit.platform.kinds.NumberedDefinition;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.problems.BadParameterException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Answers with the schema of a kind.
 */
@Component
class SchemaAnswer {

    private static final Set<String> PARAMETERS = Set.of("version", "program", "for");

    private static final MediaType TYPE = MediaType.parseMediaType(KindSchema.MEDIA_TYPE);

    /**
     * A numbered definition never changes; what holds for all reports may with a release
     * of ours.
     */
    private static final CacheControl LASTING = CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable();

    private final Vocabulary kinds;

    private final KindSchemas schemas;

    private final References references;

    private final JsonMapper json;

    private final URI baseUrl;

    SchemaAnswer(Vocabulary kindVocabulary, KindSchemas schemas, References references, JsonMapper json,
            @Value("${plaudit.base-url}") URI baseUrl) {
        this.kinds = kindVocabulary;
        this.schemas = schemas;
        this.references = references;
        this.json = json;
        this.baseUrl = baseUrl;
    }

    ResponseEntity<byte[]> of(String kind, @Nullable Integer version, List<String> programs, String stageWord,
            HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new BadParameterException(name, "There is no such parameter");
            }
        }
        Stage stage = Stage.named(stageWord)
            .orElseThrow(() -> new BadParameterException("for", "It is " + Stage.WORDS));
        Term term = this.kinds.find(kind).orElseThrow(NotFoundException::new);
        NumberedDefinition written = (version == null) ? term.definition()
                : term.definition(version).filter((found) -> found.number() > 0).orElseThrow(NotFoundException::new);
        if (!programs.stream().allMatch((program) -> this.references.find("programs", program).isPresent())) {
            throw new BadParameterException("program", "It is one of /programs");
        }
        byte[] schema = this.json
            .writeValueAsBytes(named(address(kind, request), this.schemas.schema(kind, written, programs, stage)));
        return (version == null) ? PublicAnswer.of(schema, TYPE)
                : ResponseEntity.ok()
                    .contentType(TYPE)
                    .cacheControl(LASTING)
                    .eTag(PublicAnswer.tag(schema))
                    .body(schema);
    }

    private ObjectNode named(String address, ObjectNode schema) {
        ObjectNode named = this.json.createObjectNode().put("$id", address);
        return named.setAll(schema);
    }

    private String address(String kind, HttpServletRequest request) {
        UriComponentsBuilder address = UriComponentsBuilder
            .fromUri(this.baseUrl.resolve("/api/v1/kinds/" + kind + "/schema"));
        request.getParameterMap().forEach((name, values) -> address.queryParam(name, (Object[]) values));
        return address.encode().toUriString();
    }

}
