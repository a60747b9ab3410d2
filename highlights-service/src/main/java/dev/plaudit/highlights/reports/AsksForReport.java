package dev.plaudit.highlights.reports;

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
 * Documents the query parameters of reports, which are the same for all their forms.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
        @Parameter(name = PeriodParameter.NAME, in = ParameterIn.QUERY, description = PeriodParameter.MEANING,
                schema = @Schema(type = "string")),
        @Parameter(name = Language.PARAMETER, in = ParameterIn.QUERY, description = "Language of our words: en or zh",
                schema = @Schema(type = "string", defaultValue = "en")) })
@interface AsksForReport {

}
