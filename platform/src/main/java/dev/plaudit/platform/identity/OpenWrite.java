package dev.plaudit.platform.identity;

import org.springframework.http.HttpMethod;

/**
 * A write that needs no account. A service declares it as a bean; everything else that is
 * no reading needs one.
 *
 * @param method how it is asked
 * @param path the whole path
 */
public record OpenWrite(HttpMethod method, String path) {

}
