package dev.plaudit.local.keys;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys by which the processes of a platform know each other: one P-256 key pair a
 * caller, in one folder. {@code NAME.pem} is the caller's private key, {@code NAME.jwk}
 * its public one, {@code trusted-keys.json} the JWK set (RFC 7517) of all public ones. A
 * key id is the caller's name; of further keys of the same caller {@code NAME.2} and so
 * on, of which the folder may hold any number while one replaces the other.
 */
public final class IdentityKeys {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}(\\.[0-9]{1,9})?");

    /** Octets of a coordinate on P-256 (RFC 7518, section 6.2.1.2). */
    private static final int COORDINATE = 32;

    private final Path folder;

    private IdentityKeys(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the keys that are not there yet and leaves the others alone.
     * @param names of callers, or key ids
     * @throws IllegalArgumentException when a name cannot be one
     */
    public static IdentityKeys in(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' cannot be the name of a caller: lower-case letters, "
                        + "digits and hyphens, and perhaps a number after a dot");
            }
        }
        IdentityKeys keys = new IdentityKeys(folder.toAbsolutePath());
        for (String name : names) {
            if (keys.privateFile(name).read().isEmpty()) {
                keys.make(name);
            }
        }
        keys.file("trusted-keys.json").write(keys.collected());
        return keys;
    }

    /**
     * Makes keys by hand.
     * @param args a folder and the names
     */
    public static void main(String[] args) {
        int status = run(List.of(args), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() < 2) {
            err.println("Usage: deploy/keys DIR NAME…");
            return 2;
        }
        try {
            Path folder = Path.of(args.get(0)).toAbsolutePath().normalize();
            in(folder, args.subList(1, args.size()));
            out.println("Private keys: NAME.pem, public ones together: trusted-keys.json, both in " + folder);
            return 0;
        }
        catch (IllegalArgumentException ex) {
            err.println("deploy/keys: " + ex.getMessage() + ".");
            return 2;
        }
        catch (IOException ex) {
            err.println("deploy/keys: the folder " + args.get(0) + " cannot be used: " + ex);
            return 1;
        }
    }

    /** The private key of that name, as PEM (PKCS#8). */
    public String privateKey(String name) throws IOException {
        return privateFile(name).read().orElseThrow(() -> new IOException("There is no key of " + name));
    }

    /** The JWK set of all public keys in the folder, as JSON. */
    public String trusted() throws IOException {
        return file("trusted-keys.json").read().orElseThrow();
    }

    private PrivateFile privateFile(String name) {
        return file(name + ".pem");
    }

    private PrivateFile file(String name) {
        return new PrivateFile(this.folder.resolve(name));
    }

    private void make(String name) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            // The public one first: only with the private one is the key there.
            file(name + ".jwk").write(jwk(name, (ECPublicKey) pair.getPublic()) + "\n");
            privateFile(name).write(Pem.of(pair.getPrivate()));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("This JDK has no P-256", ex);
        }
    }

    private static String jwk(String name, ECPublicKey key) {
        return """
                {"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"%s","x":"%s","y":"%s"}""".formatted(name,
                coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY()));
    }

    /** Of fixed length: a number is shorter at times, or has an octet for its sign. */
    static String coordinate(BigInteger number) {
        byte[] octets = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(octets.length, COORDINATE);
        System.arraycopy(octets, octets.length - length, fixed, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }

    private String collected() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(this.folder)) {
            for (Path file : files.filter((path) -> path.toString().endsWith(".jwk")).sorted().toList()) {
                keys.add(Files.readString(file).strip());
            }
        }
        return "{\"keys\":[\n" + String.join(",\n", keys) + "\n]}\n";
    }

}
