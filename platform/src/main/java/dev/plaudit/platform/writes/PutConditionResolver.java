package dev.plaudit.platform.writes;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import dev.plaudit.platform.problems.BadParameterException;

/**
 * Gives controllers the condition of a put.
 */
final class PutConditionResolver implements HandlerMethodArgumentResolver {

    private final IfMatchResolver states = new IfMatchResolver();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PutCondition.class;
    }

    @Override
    public PutCondition resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        String none = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (none == null) {
            return new PutCondition(this.states.resolveArgument(parameter, container, request, binders));
        }
        if (!none.strip().equals("*") || request.getHeader(HttpHeaders.IF_MATCH) != null) {
            throw new BadParameterException(HttpHeaders.IF_NONE_MATCH, "It is *, and stands without If-Match");
        }
        return new PutCondition(null);
    }

}
