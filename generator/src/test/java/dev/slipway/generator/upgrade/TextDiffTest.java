package dev.slipway.generator.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void showsTheHunksThatDiffer() {
        assertThat(TextDiff.unified(text("1\n2\n3\n"), text("1\ntwo\n3\n"))).isEqualTo("""
                @@ -1,3 +1,3 @@
                 1
                -2
                +two
                 3
                """);
    }

    @Test
    void showsNewRemovedAndEqualFiles() {
        assertThat(TextDiff.unified(Optional.empty(), text("1\n"))).contains("+1\n");
        assertThat(TextDiff.unified(text("1\n"), Optional.empty())).contains("-1\n");
        assertThat(TextDiff.unified(text("1\n"), text("1\n"))).isEmpty();
    }

    @Test
    void saysThatBytesAreNotText() {
        assertThat(TextDiff.unified(Optional.of(FileContent.of(new byte[] {0})), Optional.empty()))
                .isEqualTo("Not text: 1 bytes → no file\n");
    }

    private static Optional<FileContent> text(String text) {
        return Optional.of(FileContent.of(text));
    }
}
