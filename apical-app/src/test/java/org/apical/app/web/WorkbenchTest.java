package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.models.Models;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One workbench as its starter sees it. */
class WorkbenchTest {
    private static final long PATIENCE_MILLIS = 60_000;

    @TempDir
    Path temp;

    private Workbench workbench(@Nullable String token) {
        return new Workbench(
                new WorkbenchSettings("127.0.0.1", 0, token, temp, temp.resolve("report"), 1, Limits.USUAL),
                Models.registry());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "0123456789abcdef0123456789abcdef")
    void itsOwnFirstRequestsPassTheGuard(@Nullable String token) throws Exception {
        try (Workbench workbench = workbench(token).start()) {
            assertThat(workbench.rehearsed()).isZero();
            workbench.rehearse();
            long end = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (workbench.rehearsed() < 5 && System.currentTimeMillis() < end) {
                Thread.sleep(20);
            }
            assertThat(workbench.rehearsed()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void aFolderIsUsedByOneAtATime() {
        try (Workbench first = workbench(null).start()) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> workbench(null))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("--folder")
                    .hasMessageContaining("in use by another workbench");
        }
        try (Workbench next = workbench(null).start()) {
            assertThat(next.port()).isPositive();
        }
    }
}
