package dev.plaudit.platform.writes;

import java.util.List;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers take the conditions of a write, and documents them.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WritesSetup {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, PutCondition.class);
    }

    @Bean
    MergePatch mergePatch(JsonMapper json, @Qualifier("mvcValidator") Validator rules) {
        return new MergePatch(json, rules);
    }

    @Bean
    OperationCustomizer conditionsInDocument() {
        return (operation, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == IfMatch.class) {
                    operation.addParametersItem(
                            header(HttpHeaders.IF_MATCH, "The entity tag of the state that this is based on")
                                .required(!parameter.isOptional()));
                }
                if (parameter.getParameterType() == PutCondition.class) {
                    operation.addParametersItem(header(HttpHeaders.IF_MATCH, "The entity tag of the state to replace"));
                    operation.addParametersItem(header(HttpHeaders.IF_NONE_MATCH, "* to make a new one"));
                }
            }
            return operation;
        };
    }

    @Bean
    WebMvcConfigurer conditionsInControllers() {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchResolver());
                resolvers.add(new PutConditionResolver());
            }

        };
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }

}
