package dev.plaudit.gateway.routes;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.plaudit.platform.problems.Problem;

/**
 * Turns away requests whose address is a trick, before anything acts on it.
 */
class AddressFilter extends OncePerRequestFilter {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0:){7}1]?|\\[?::1]?");

    private final String host;

    /**
     * A filter for one public name.
     * @param host the name people use; loopback names are taken besides
     */
    AddressFilter(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOurs(request.getServerName())) {
            refuse(request, response, "This host is not served here");
        }
        else if (!Address.isPlainPath(request.getRequestURI())) {
            refuse(request, response, "The path cannot be understood");
        }
        else if (!Address.isReadableQuery(request.getQueryString())) {
            refuse(request, response, "The query cannot be understood");
        }
        else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOurs(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return asked.equals(this.host) || LOOPBACK.matcher(asked).matches();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String detail)
            throws IOException {
        Problem.send(request, response, HttpStatus.BAD_REQUEST, detail);
    }

}
