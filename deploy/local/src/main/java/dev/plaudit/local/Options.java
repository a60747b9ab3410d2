package dev.plaudit.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the user asked of {@code deploy/up}.
 *
 * @param data where data, logs and pids live
 * @param empty whether to leave out the sample
 * @param importFolder a digest folder to load, or null
 * @param detached whether nobody watches the terminal
 * @param help whether only the usage is wanted
 */
record Options(Path data, boolean empty, @Nullable Path importFolder, boolean detached, boolean help) {

    static final String USAGE = """
            Usage: deploy/up [--detach] [--data DIR] [--empty] [--import DIR]

            Starts the whole platform on this machine and stays until Ctrl-C.

              --detach      return when all is ready; deploy/down stops it
              --data DIR    where data, logs and pids live (default: .plaudit in the project's root)
              --empty       without the Q3 2021 sample, which a new store gets otherwise
              --import DIR  load this digest folder; a new store then gets no sample
              --help        this text
            """;

    /**
     * Reads the command line.
     * @param defaultData used without {@code --data}
     * @throws UsageException for an unknown option, a missing value or folder
     */
    static Options parse(List<String> arguments, Path defaultData) {
        Path data = defaultData;
        Path importFolder = null;
        boolean empty = false;
        boolean detached = false;
        boolean help = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = folder(option, rest);
                case "--import" -> importFolder = existing(folder(option, rest));
                case "--empty" -> empty = true;
                case "--detach" -> detached = true;
                case "--help", "-h" -> help = true;
                default -> throw new UsageException("Unknown option " + option + "; --help lists them.");
            }
        }
        return new Options(data.toAbsolutePath().normalize(), empty, importFolder, detached, help);
    }

    Optional<Path> imported() {
        return Optional.ofNullable(this.importFolder);
    }

    private static Path folder(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isEmpty() || value.startsWith("--")) {
            throw new UsageException("The option " + option + " needs a folder.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("The folder to import, " + folder + ", does not exist.");
        }
        return folder;
    }

}
