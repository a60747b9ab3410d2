package dev.plaudit.gateway.sessions;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import dev.plaudit.gateway.GatewayProperties;

/**
 * The cookie that carries a session's id (RFC 6265bis). What people type decides whether
 * it is a secure one; the request does not, since a proxy may stand in between.
 */
@Component
public class SessionCookie {

    private final String name;

    private final boolean secure;

    SessionCookie(GatewayProperties properties) {
        URI baseUrl = properties.baseUrl();
        this.secure = "https".equals(baseUrl.getScheme());
        // Browsers take a name with this prefix only from this very host, over https.
        this.name = this.secure ? "__Host-plaudit" : "plaudit";
    }

    /**
     * Whether a request comes with a session's id, a valid one or not.
     * @param request the request
     * @return false if it is anonymous for sure
     */
    public boolean isIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, this.name) != null;
    }

    CookieHttpSessionIdResolver resolver() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(this.name);
        cookie.setUseSecureCookie(this.secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }

}
