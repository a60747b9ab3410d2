package dev.plaudit.gateway.login;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Panva's {@code oidc-provider}, started from {@code src/test/oidc-provider} where there
 * are Node.js, npm, and a registry that npm can fetch it from.
 */
final class OidcProviderProcess implements AutoCloseable {

    private final Process process;

    private final String issuer;

    private OidcProviderProcess(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /**
     * Starts it.
     * @param redirectUri where it sends people back to
     * @param afterLogout where it sends people who have signed out
     * @return empty if this machine cannot
     * @throws IOException if it could, and yet it does not start
     */
    static Optional<OidcProviderProcess> start(String redirectUri, String afterLogout) throws IOException {
        if (!isOnPath("node") || !isOnPath("npm")) {
            return Optional.empty();
        }
        Path folder = Files.createDirectories(Path.of("target/oidc-provider"));
        for (String file : List.of("package.json", "server.mjs")) {
            Files.copy(Path.of("src/test/oidc-provider", file), folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(folder.resolve("node_modules/oidc-provider")) && !install(folder)) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder("node", "server.mjs", redirectUri, afterLogout).directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
        BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("issuer ")) {
                return Optional.of(new OidcProviderProcess(process, line.substring("issuer ".length())));
            }
        }
        throw new IOException("oidc-provider ended before it was ready");
    }

    private static boolean install(Path folder) throws IOException {
        Process install = new ProcessBuilder("npm", "install", "--no-package-lock", "--no-audit", "--no-fund",
                "--ignore-scripts")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        try {
            if (!install.waitFor(3, TimeUnit.MINUTES)) {
                install.destroyForcibly();
                return false;
            }
            return install.exitValue() == 0;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isOnPath(String command) {
        String path = System.getenv("PATH");
        return path != null && Stream.of(path.split(File.pathSeparator))
            .anyMatch((folder) -> Files.isExecutable(Path.of(folder, command)));
    }

    String issuer() {
        return this.issuer;
    }

    @Override
    public void close() {
        this.process.destroy();
    }

}
