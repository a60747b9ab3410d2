package dev.plaudit.local.identity;

import java.io.PrintStream;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An OpenID Connect provider for trying and testing Plaudit: its users, whose passwords
 * everybody knows, are {@link LocalUser#ALL}. It listens on 127.0.0.1 only, for that
 * reason. Any number may run, each its own issuer, in one process too.
 * <p>
 * A context of its own and no Spring application: nothing of a surrounding program, such
 * as its settings and its logging, is read or changed.
 */
public final class IdentityProvider implements AutoCloseable {

    private final Settings settings;

    private final ConfigurableApplicationContext context;

    private IdentityProvider(Settings settings, ConfigurableApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /** Returns when it answers. */
    public static IdentityProvider start(Settings settings) {
        AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(Settings.class, () -> settings);
        context.register(ProviderConfiguration.class);
        context.refresh();
        return new IdentityProvider(settings, context);
    }

    /** The provider's name and address. */
    public String issuer() {
        return this.settings.issuer();
    }

    /** With what it was started. */
    public Settings settings() {
        return this.settings;
    }

    @Override
    public void close() {
        this.context.close();
    }

    /**
     * Runs a provider until SIGTERM.
     * @param args none; for the settings see {@link Settings#from}
     */
    public static void main(String[] args) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "dev/plaudit/local/identity/logback.xml");
        }
        // The web server's own logging, which is not Logback's.
        Logger.getLogger("").setLevel(Level.WARNING);
        int status = run(System.getenv(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            IdentityProvider provider = start(Settings.from(environment));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(provider::close));
            out.println("Identity provider ready: " + provider.issuer());
            return 0;
        }
        catch (IllegalArgumentException ex) {
            err.println("ERROR " + ex.getMessage());
            return 2;
        }
    }

}
