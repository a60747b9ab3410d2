package dev.plaudit.platform.http;

/**
 * That JSON may be larger at one path than anywhere else. A service declares it as a
 * bean.
 *
 * @param path the whole path
 * @param bytes how large
 */
public record LargerBody(String path, long bytes) {

}
