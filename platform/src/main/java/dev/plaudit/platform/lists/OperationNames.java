package dev.plaudit.platform.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.util.StringUtils;

/**
 * Names operations by their addresses, so that names are unique in the document of all
 * services together and stay when code is renamed: {@code getPeople},
 * {@code getPeopleBySlug}.
 */
final class OperationNames implements GlobalOpenApiCustomizer {

    private static final String BASE = "/api/v1/";

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths().forEach(OperationNames::name);
        }
    }

    private static void name(String path, PathItem item) {
        String where = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
        String name = Arrays.stream(where.replace("{", "by-").split("[^A-Za-z0-9]+"))
            .map(StringUtils::capitalize)
            .collect(Collectors.joining());
        item.readOperationsMap()
            .forEach((method, operation) -> operation.setOperationId(method.name().toLowerCase(Locale.ROOT) + name));
    }

}
