package dev.plaudit.platform.lists;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Documents which fields of a view are always there and which may be null: what the
 * compiler knows of a record is what clients may rely on. A body of requests says by its
 * own {@link JsonInclude} that fields may be left out.
 */
final class RecordDocumentation implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType resolved = Json31.mapper().constructType(type.getType());
        if (schema != null && resolved != null && resolved.getRawClass().isRecord()) {
            String name = (schema.get$ref() != null) ? schema.get$ref().replaceFirst(".*/", "") : schema.getName();
            Schema<?> defined = (name != null) ? context.getDefinedModels().get(name) : null;
            describe((defined != null) ? defined : schema, resolved.getRawClass());
        }
        return schema;
    }

    private static void describe(Schema<?> schema, Class<?> view) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> fields = schema.getProperties();
        if (fields == null) {
            return;
        }
        Set<String> always = new TreeSet<>();
        for (RecordComponent component : view.getRecordComponents()) {
            Schema<?> field = fields.get(component.getName());
            if (field == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                fields.put(component.getName(), orNull(field));
            }
            if (!component.getAccessor().isAnnotationPresent(JsonInclude.class)
                    && !view.isAnnotationPresent(JsonInclude.class)) {
                always.add(component.getName());
            }
        }
        schema.setRequired(List.copyOf(always));
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            Schema<?> none = new JsonSchema();
            none.addType("null");
            Schema<?> either = new JsonSchema();
            either.setDescription(field.getDescription());
            either.setAnyOf(List.of(new JsonSchema().$ref(field.get$ref()), none));
            return either;
        }
        if (field.getAnyOf() == null) {
            field.addType("null");
        }
        return field;
    }

}
