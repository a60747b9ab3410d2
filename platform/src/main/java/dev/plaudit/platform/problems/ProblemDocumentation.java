package dev.plaudit.platform.problems;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Documents that every operation answers its errors as problems.
 */
class ProblemDocumentation implements GlobalOpenApiCustomizer {

    private static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents();
        if (components == null || api.getPaths() == null) {
            return;
        }
        components.addSchemas(NAME, problem());
        Content content = new Content().addMediaType(Problem.MEDIA_TYPE,
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME)));
        api.getPaths()
            .values()
            .stream()
            .flatMap((path) -> path.readOperations().stream())
            .forEach((operation) -> operation.getResponses()
                .addApiResponse("default", new ApiResponse().description("Any error, RFC 9457").content(content)));
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
            .addProperty("pointer",
                    new StringSchema().description("A field as JSON Pointer, or the name of a parameter"))
            .addProperty("detail", new StringSchema().description("What is wrong with it"));
        return new ObjectSchema().addProperty("type", new StringSchema().description("A stable name of the problem"))
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema().description("A sentence for a person"))
            .addProperty("instance", new StringSchema().description("The path that was asked for"))
            .addProperty("errors", new ArraySchema().items(error));
    }

}
