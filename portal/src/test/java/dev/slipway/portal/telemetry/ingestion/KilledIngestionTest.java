package dev.slipway.portal.telemetry.ingestion;

import static dev.slipway.portal.shared.EnvironmentName.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Rollup;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 in the middle of reading: the next process goes on, and the figures are those of an undisturbed one. */
class KilledIngestionTest {

    @Test
    void losesAndDoublesNothing(@TempDir Path folder) throws Exception {
        String file = folder.resolve("database").toString();
        for (int turns = 2; turns <= 4; turns++) {
            killInTurn(file, turns);
        }

        IngestionProcess.main(new String[] {file});

        assertThat(IngestionProcess.open(file).total(IngestionProcess.FUNCTION, PRODUCTION))
                .isEqualTo(Rollup.total(
                        WrittenLog.hours(IngestionProcess.LOG, IngestionProcess.FUNCTION, PRODUCTION).stream()
                                .flatMap(hour -> hour.rollups().stream())
                                .toList()));
    }

    private static void killInTurn(String file, int turns) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestionProcess.class.getName(),
                        file)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            int begun = 0;
            String line = output.readLine();
            while (line != null && begun < turns) {
                if (line.equals("turn") && ++begun == turns) {
                    break;
                }
                line = output.readLine();
            }
            process.destroyForcibly();
        }
        process.waitFor();
    }
}
