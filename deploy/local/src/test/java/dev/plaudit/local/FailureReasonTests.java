package dev.plaudit.local;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailureReasonTests {

    @Test
    void aRefusedImportWinsOverWhatFollowsIt() {
        assertThat(FailureReason.in(List.of("INFO starting",
                "ERROR d.p.Import : Import refused: people.json record 3: name is missing", "ERROR closing failed")))
            .isEqualTo("Import refused: people.json record 3: name is missing");
    }

    @Test
    void springBootsOwnExplanationIsKept() {
        assertThat(FailureReason.in(List.of("", "***************************", "APPLICATION FAILED TO START",
                "***************************", "", "Description:", "", "Web server failed to start.", "", "Action:", "",
                "Identify and stop the process.", "")))
            .isEqualTo("Web server failed to start.\nAction:\nIdentify and stop the process.");
    }

    @Test
    void anErrorIsToldWithTheCauseThatFollowsIt() {
        assertThat(FailureReason.in(List.of("Caused by: x", "ERROR first", "ERROR run failed", "java.io.IOException: y",
                "\tat a", "Caused by: z", "\tat b", "bye")))
            .isEqualTo("ERROR run failed\nCaused by: z");
        assertThat(FailureReason.in(List.of("Caused by: x", "ERROR first", "bye"))).isEqualTo("ERROR first");
    }

    @Test
    void otherwiseTheLastExceptionThenTheLastLine() {
        assertThat(FailureReason.in(List.of("Exception in thread main", "Caused by: a", "\tat b", "bye")))
            .isEqualTo("Caused by: a");
        assertThat(FailureReason.in(List.of("hello", "bye", ""))).isEqualTo("bye");
        assertThat(FailureReason.in(List.of())).isEmpty();
    }

}
