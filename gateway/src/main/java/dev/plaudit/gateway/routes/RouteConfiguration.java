package dev.plaudit.gateway.routes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.Filter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.platform.problems.Problem;

/**
 * Puts {@link Route#ALL} to work, behind the filters that look at every request.
 */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    private static final Set<HttpMethod> ALLOWED = new LinkedHashSet<>(
            List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));

    @Bean
    RouterFunction<ServerResponse> publicRoutes() {
        return Route.ALL.stream().map(RouteConfiguration::router).reduce(RouterFunction::and).orElseThrow();
    }

    private static RouterFunction<ServerResponse> router(Route route) {
        RequestPredicate here = route.predicate();
        RequestPredicate read = RequestPredicates.methods(Route.METHODS.toArray(HttpMethod[]::new));
        RequestPredicate ask = RequestPredicates.method(HttpMethod.OPTIONS);
        return GatewayRouterFunctions.route(route.service().id())
            // The service's name stands for its instances; ServiceExchange picks one.
            .before(BeforeFilterFunctions.uri("http://" + route.service().id()))
            .route(here.and(read), HandlerFunctions.http())
            .route(here.and(ask), (request) -> ServerResponse.noContent().allow(ALLOWED).build())
            .route(here, RouteConfiguration::refuse)
            .build();
    }

    private static ServerResponse refuse(ServerRequest request) {
        HttpStatus status = HttpStatus.METHOD_NOT_ALLOWED;
        return ServerResponse.status(status)
            .allow(ALLOWED)
            .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
            .body(Problem.json(status, "This address can only be read", request.servletRequest().getRequestURI())
                .getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    FilterRegistrationBean<AddressFilter> addressFilter(GatewayProperties properties) {
        return first(new AddressFilter(properties.baseUrl().getHost()), 10);
    }

    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOriginFilter() {
        return first(new CrossOriginFilter(), 11);
    }

    @Bean
    FilterRegistrationBean<CutOffFilter> cutOffFilter() {
        return first(new CutOffFilter(), 12);
    }

    /** After the platform's security headers, before all that could read the address. */
    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

}
