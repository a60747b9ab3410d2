package dev.plaudit.gateway.routes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.services.Service;
import dev.plaudit.platform.problems.Problem;

/**
 * Puts {@link Route#ALL} to work, behind the filters that look at every request.
 */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    RouterFunction<ServerResponse> publicRoutes() {
        return Stream.of(Service.values()).map(RouteConfiguration::router).reduce(RouterFunction::and).orElseThrow();
    }

    private static RouterFunction<ServerResponse> router(Service service) {
        RequestPredicate here = (request) -> route(request).filter((route) -> route.service() == service).isPresent();
        RequestPredicate asked = (
                request) -> route(request).filter((route) -> route.methods().contains(request.method())).isPresent();
        return GatewayRouterFunctions.route(service.id())
            // The service's name stands for its instances; ServiceExchange picks one.
            .before(BeforeFilterFunctions.uri("http://" + service.id()))
            .route(here.and(asked), HandlerFunctions.http())
            .route(here.and(RequestPredicates.method(HttpMethod.OPTIONS)), RouteConfiguration::tellMethods)
            .route(here, RouteConfiguration::refuse)
            .build();
    }

    private static Optional<Route> route(ServerRequest request) {
        // Decoded, so that one path leads to one service however it is written.
        return Route.of(UriUtils.decode(request.requestPath().pathWithinApplication().value(), StandardCharsets.UTF_8));
    }

    private static Set<HttpMethod> allowed(ServerRequest request) {
        return route(request).map(Route::allowed).orElseThrow();
    }

    private static ServerResponse tellMethods(ServerRequest request) {
        return ServerResponse.noContent().allow(allowed(request)).build();
    }

    private static ServerResponse refuse(ServerRequest request) {
        HttpStatus status = HttpStatus.METHOD_NOT_ALLOWED;
        return ServerResponse.status(status)
            .allow(allowed(request))
            .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
            .body(Problem
                .json(status, "This address cannot be asked in this way", request.servletRequest().getRequestURI())
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
