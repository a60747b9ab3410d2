package dev.plaudit.platform.lists;

import java.util.List;
import java.util.stream.Stream;

import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.publishing.Publisher;

/**
 * Lets controllers answer lists of the catalogues that a service has as beans.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(AnyStateCondition.class)
class ListsSetup {

    static {
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Ready.class).addRequestWrapperToIgnore(ListRequest.class);
    }

    @Bean
    Catalogues catalogues(ObjectProvider<Catalogue> catalogues, ObjectProvider<Publisher> publisher) {
        return new Catalogues(() -> Stream
            .concat(catalogues.stream(), publisher.stream().flatMap((each) -> each.catalogues().stream()))
            .toList());
    }

    @Bean
    OperationNames operationNames() {
        return new OperationNames();
    }

    @Bean
    RecordDocumentation recordDocumentation() {
        return new RecordDocumentation();
    }

    @Bean
    ListDocumentation listDocumentation(Catalogues catalogues) {
        return new ListDocumentation(catalogues);
    }

    @Bean
    WebMvcConfigurer listsOverHttp(Catalogues catalogues) {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ListRequestResolver(catalogues));
            }

            @Override
            public void configureMessageConverters(ServerBuilder converters) {
                converters.addCustomConverter(new ReadyConverter());
            }

        };
    }

}
