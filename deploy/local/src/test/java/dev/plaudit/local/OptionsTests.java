package dev.plaudit.local;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionsTests {

    private static final Path DEFAULT = Path.of("/project/.plaudit");

    @Test
    void withoutArgumentsAllIsDefault() {
        assertThat(parse()).isEqualTo(new Options(DEFAULT, false, null, false, false));
    }

    @Test
    void allOptionsTogether(@TempDir Path folder) {
        assertThat(parse("--detach", "--data", "/some where", "--empty", "--import", folder.toString()))
            .isEqualTo(new Options(Path.of("/some where"), true, folder, true, false));
    }

    @Test
    void aRelativeFolderIsMadeAbsolute() {
        assertThat(parse("--data", "x/../here").data()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void anUnknownOptionIsNamed() {
        refuses("Unknown option --detatch; --help lists them.", "--detatch");
    }

    @Test
    void aMissingFolderIsTold() {
        refuses("The option --data needs a folder.", "--data");
        refuses("The option --data needs a folder.", "--data", "--empty");
        refuses("The folder to import, /no/such, does not exist.", "--import", "/no/such");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), DEFAULT);
    }

    private static void refuses(String message, String... arguments) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse(arguments)).withMessage(message);
    }

}
