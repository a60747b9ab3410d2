package dev.plaudit.gateway.sessions;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.identity.SignedIn;

/**
 * Tells Spring Security whom a session belongs to. Nothing else that Spring Security
 * knows of somebody is kept: neither what the provider sent nor any right.
 */
@Component
public class SessionContexts implements SecurityContextRepository {

    /**
     * Whose session a request comes with.
     * @param request the request
     * @return null for nobody's
     */
    public static @Nullable SignedIn of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return (session != null) ? (SignedIn) session.getAttribute(Sessions.SIGNED_IN) : null;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignedIn login = of(exchange.getRequest());
        if (login != null) {
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
        }
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(Sessions.SIGNED_IN);
            }
        }
        else if (authentication.getPrincipal() instanceof SignedIn login) {
            request.getSession().setAttribute(Sessions.SIGNED_IN, login);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return of(request) != null;
    }

}
