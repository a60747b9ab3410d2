package dev.plaudit.platform.lists;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.util.Assert;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import dev.plaudit.platform.catalogue.Catalogue;

/**
 * Reads requests for lists before a controller's method is called.
 */
final class ListRequestResolver implements HandlerMethodArgumentResolver {

    private final Catalogues catalogues;

    ListRequestResolver(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListRequest.class && parameter.hasParameterAnnotation(ListOf.class);
    }

    @Override
    public ListRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
        ListOf list = parameter.getParameterAnnotation(ListOf.class);
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        Assert.state(list != null && request != null, "Only called for supported parameters");
        Catalogue catalogue = this.catalogues.named(list.value());
        MultiValueMap<String, String> parameters = QueryParameters.of(request);
        return new ListRequest(catalogue, ListParameters.read(catalogue.schema(), parameters, Set.of(list.besides())),
                request.getRequestURI(), parameters);
    }

}
