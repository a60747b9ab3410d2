package dev.plaudit.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what the build made. */
final class Jars {

    private Jars() {
    }

    /**
     * The runnable jar of a module, whatever its version.
     * @throws StartException when the module is not built
     */
    static Path of(Path module) {
        Path target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, module.getFileName() + "-*.jar")) {
                for (Path jar : jars) {
                    if (!jar.toString().matches(".*-(sources|javadoc|tests|plain)\\.jar")) {
                        return jar;
                    }
                }
            }
            catch (IOException ex) {
                throw new StartException("The folder " + target + " cannot be read: " + ex, ex);
            }
        }
        throw new StartException("The module " + module + " is not built; run mvn package.");
    }

}
