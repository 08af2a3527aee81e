package dev.slipway.portal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.telemetry.LogImports.Counts;
import dev.slipway.portal.telemetry.LogImports.Imported;
import dev.slipway.portal.telemetry.LogImports.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Logs that people bring: what is taken of them, what is refused and why, and who may bring them. */
class ImportStoryTest extends AdviceStory {

    @Test
    void takesALogAndSaysWhatCouldNotBeRead() {
        String log = log(128, 3, 7) + "2026-11-01T08:00:00.000Z REPORT RequestId: broken\n";

        assertThat(bring("one.log", log)).isInstanceOfSatisfying(Outcome.Taken.class, taken -> {
            assertThat(taken.counts()).isEqualTo(new Counts(7, 1, 0));
            assertThat(taken.note()).contains("The first line that could not be read: line 22: RequestId is");
        });
        assertThat(imports.of(ORDERS)).extracting(Imported::fileName).containsExactly("one.log");
        assertThat(imports.of(ORDERS).getFirst().brought().person()).isEqualTo("Lin Chen");
        assertThat(imported()
                        .orElseThrow()
                        .releases()
                        .getFirst()
                        .stats()
                        .counts()
                        .invocations())
                .isEqualTo(7);
    }

    @Test
    void saysThatRequestsHaveNoTime() {
        String log = log(128, 3, 2).replaceAll("(?m)^\\S+ ", "");

        assertThat(bring("plain.log", log))
                .isInstanceOfSatisfying(
                        Outcome.Taken.class,
                        taken -> assertThat(taken.note()).contains("2 requests have no time in the file"));
    }

    @Test
    void refusesWhatHoldsNoReports() {
        assertThat(refusal(bring("letter.txt", "Dear Lin,\nthe REPORT is late.\n")))
                .isEqualTo("Nothing was taken: letter.txt holds 2 events, and none of them is a report of the platform."
                        + " Export the whole log, REPORT lines included.");
        assertThat(imports.of(ORDERS)).isEmpty();
    }

    @Test
    void refusesTheSameBytesAgain() {
        bring("one.log", log(128, 3, 7));

        assertThat(refusal(bring("copy.log", log(128, 3, 7)))).contains("these very bytes were imported");
    }

    @Test
    void takesNothingOfAPackedLogThatIsCutShort() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(log(128, 3, 500).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(refusal(bring("cut.gz", Arrays.copyOf(packed.toByteArray(), packed.size() - 9))))
                .startsWith("Nothing was taken, since cut.gz could not be read to its end: ");
        assertThat(imported()).isEmpty();
        assertThat(bring("whole.gz", packed.toByteArray())).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void forgetsWhatWasImported() {
        bring("one.log", log(128, 3, 7));

        imports.forget(ORDERS);

        assertThat(imports.of(ORDERS)).isEmpty();
        assertThat(imported()).isEmpty();
    }

    @Test
    void leavesImportsToDevelopersOfItsTeam() {
        signIn("noor", "DEVELOPER");
        assertThatThrownBy(() -> bring("one.log", log(128, 3, 7)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("Developers of the team that owns orders-api import its logs");
        assertThatThrownBy(() -> imports.forget(ORDERS)).isInstanceOf(AccessDeniedException.class);
        signIn("grace", "ADMINISTRATOR");
        assertThatThrownBy(() -> bring("one.log", log(128, 3, 7))).isInstanceOf(AccessDeniedException.class);
    }

    private static String refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }
}
