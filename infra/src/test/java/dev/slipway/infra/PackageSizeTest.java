package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.infra.build.FunctionZip;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.Packaging;
import dev.slipway.manifest.Reason;
import dev.slipway.manifest.SizeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageSizeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Packaging IMAGE = new Packaging(PackageFormat.IMAGE, SizeLimit.usual());

    @TempDir
    private static Path folder;

    private static Path small;
    private static Path large;
    private static Path huge;

    @BeforeAll
    static void pack() throws IOException {
        small = zip(1);
        large = zip(21);
        huge = zip(51);
    }

    @Test
    void aSmallZipIsFine() {
        assertThatCode(() -> check(small, Packaging.usual())).doesNotThrowAnyException();
    }

    @Test
    void over20MegabytesItSaysWhatIsLarge() {
        assertThatThrownBy(() -> check(large, Packaging.usual()))
                .hasMessageContaining("orders-api has 21.0 MB and is over 20 MB")
                .hasMessageContaining("It holds bootstrap (21.0 MB)");
    }

    @Test
    void anExemptionHoldsUntilItsLastDay() {
        assertThatCode(() -> check(large, exemptUntil(TODAY))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(large, exemptUntil(TODAY.minusDays(1))))
                .hasMessageContaining("its exemption ended on 2026-11-23");
    }

    @Test
    void over50MegabytesOnlyAnImageWillDo() {
        assertThatThrownBy(() -> check(huge, exemptUntil(TODAY))).hasMessageContaining("write package: image");
        assertThatCode(() -> check(huge, IMAGE)).doesNotThrowAnyException();
    }

    @Test
    void anImageIsForWhatDoesNotFitIntoAZip() {
        assertThatThrownBy(() -> check(large, IMAGE)).hasMessageContaining("small enough for a zip");
    }

    private static void check(Path zip, Packaging packaging) throws IOException {
        PackageSize.check("orders-api", zip, packaging, TODAY);
    }

    private static Packaging exemptUntil(LocalDate day) {
        return new Packaging(PackageFormat.ZIP, new SizeLimit.Exempt(new Reason("It carries a model."), day));
    }

    /** A zip of this many megabytes: what is random cannot be compressed. */
    private static Path zip(int megabytes) throws IOException {
        byte[] noise = new byte[megabytes * 1_000_000];
        new Random(1).nextBytes(noise);
        Path executable = Files.write(folder.resolve("bootstrap-" + megabytes), noise);
        Path zip = folder.resolve(megabytes + ".zip");
        FunctionZip.write(executable, zip);
        return zip;
    }
}
