package dev.plaudit.platform.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;

/**
 * Documents the parameters of lists from the schema that reads them.
 */
final class ListDocumentation implements GlobalOperationCustomizer {

    private static final String PARTIAL_DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private final Catalogues catalogues;

    ListDocumentation(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            ListOf list = parameter.getParameterAnnotation(ListOf.class);
            if (list != null) {
                parameters(this.catalogues.named(list.value()).schema()).forEach(operation::addParametersItem);
            }
        }
        return operation;
    }

    private static List<Parameter> parameters(CatalogueSchema schema) {
        List<Parameter> parameters = new ArrayList<>();
        schema.parameters().forEach((filter) -> parameters.add(filter(filter)));
        if (schema.dated()) {
            parameters
                .add(query(ListParameters.FROM, "The first day, month or year of interest; what lasts into it counts",
                        new StringSchema().pattern(PARTIAL_DATE)));
            parameters.add(query(ListParameters.TO, "The last day, month or year of interest; what starts in it counts",
                    new StringSchema().pattern(PARTIAL_DATE)));
        }
        parameters.add(query(ListParameters.TEXT,
                "Full text: each word must occur; Chinese, Japanese and Korean also " + "as parts of words",
                new StringSchema().maxLength(ListParameters.MAX_TEXT)));
        parameters.add(query(ListParameters.BEGUN,
                "Whether the last word of q may be only the beginning of one, as while somebody types",
                new BooleanSchema()));
        parameters.add(query(ListParameters.SORT,
                "The order; a minus puts the greatest first. Without it by relevance "
                        + "where there is a q, by %s otherwise".formatted(schema.defaultOrdering().written()),
                choice(ListParameters.sorts(schema))));
        if (!schema.facets().isEmpty()) {
            parameters.add(query(ListParameters.FACETS, "Filters whose values are counted over the whole list",
                    new ArraySchema().items(choice(schema.facets())))
                .explode(false));
        }
        parameters.add(query(ListParameters.UPDATED_SINCE, "Only what changed since then, in the order in which it "
                + "changed, with deletions; not together with q or sort", new DateTimeSchema()));
        parameters.add(query(ListParameters.LIMIT, "How many records a page holds", limit()));
        parameters.add(query(ListParameters.CURSOR, "Where the page before ended, its next", new StringSchema()));
        return parameters;
    }

    private static Parameter filter(Filter filter) {
        StringSchema value = new StringSchema();
        value.pattern(filter.pattern());
        return query(filter.name(), filter.meaning(), new ArraySchema().items(value)).explode(false);
    }

    private static Parameter query(String name, String meaning, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(meaning).required(false).schema(schema);
    }

    private static Schema<?> choice(List<String> values) {
        StringSchema schema = new StringSchema();
        values.forEach(schema::addEnumItem);
        return schema;
    }

    private static Schema<?> limit() {
        Schema<?> schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(CatalogueQuery.MAX_LIMIT));
        schema.setDefault(CatalogueQuery.DEFAULT_LIMIT);
        return schema;
    }

}
