package dev.plaudit.highlights.statistics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.documents.PeriodParameter;

/**
 * Documents the query parameters of a {@link Question}, which are the same for all forms
 * of an answer.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
        @Parameter(name = PeriodParameter.NAME, in = ParameterIn.QUERY, description = PeriodParameter.MEANING,
                schema = @Schema(type = "string")),
        @Parameter(name = "groupBy", in = ParameterIn.QUERY, description = Grouping.NAMES,
                schema = @Schema(type = "string", defaultValue = "region")),
        @Parameter(name = "program", in = ParameterIn.QUERY, description = "Only of a program",
                schema = @Schema(type = "string")),
        @Parameter(name = "region", in = ParameterIn.QUERY, description = "Only of a region",
                schema = @Schema(type = "string")),
        @Parameter(name = "country", in = ParameterIn.QUERY, description = "Only of a country, ISO 3166-1 alpha-2",
                schema = @Schema(type = "string")),
        @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Only of a kind, as in /kinds",
                schema = @Schema(type = "string")),
        @Parameter(name = "topic", in = ParameterIn.QUERY, description = "Only about a topic, as in /topics",
                schema = @Schema(type = "string")),
        @Parameter(name = Language.PARAMETER, in = ParameterIn.QUERY, description = "Language of labels: en or zh",
                schema = @Schema(type = "string", defaultValue = "en")) })
@interface AsksForNumbers {

}
