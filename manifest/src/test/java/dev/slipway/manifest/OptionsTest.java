package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a function may ask for beyond the usual: concurrency, packaging and the VPC. */
class OptionsTest {

    private static final Reason WHY = new Reason("Customers wait for it.");
    private static final String ORDERS_API = ManifestWriter.write(Manifests.ordersApi());

    @Test
    void aManifestThatNamesNoOptionHasTheUsualOnes() {
        var manifest = Manifests.ordersApi();
        assertThat(parsed(ORDERS_API)).isEqualTo(manifest);
        assertThat(manifest.scaling()).isEqualTo(new Scaling(Concurrency.shared(), false));
        assertThat(manifest.packaging()).isEqualTo(new Packaging(PackageFormat.ZIP, SizeLimit.usual()));
        assertThat(manifest.needs().vpc()).isFalse();
    }

    @Test
    void readsReservedConcurrencyWithItsReason() {
        var concurrency = parsed(with("concurrency: {reserved: 5, reason: The database takes five.}"))
                .scaling()
                .concurrency();
        assertThat(concurrency).isEqualTo(new Concurrency.Reserved(5, new Reason("The database takes five.")));
        assertThat(concurrency.reserved()).hasValue(5);
        assertThat(concurrency.provisioned()).isEmpty();
    }

    @Test
    void demandsAReasonForConcurrency() {
        assertThat(problem("concurrency: {reserved: 5}").message()).isEqualTo("Field reason is missing.");
        assertThat(problem("concurrency: {reserved: 5, reason: \"\"}").message())
                .contains("reason is empty");
        assertThat(problem("concurrency: {reason: Why not.}").message())
                .contains("neither a reserved nor a provisioned");
    }

    @Test
    void refusesNumbersThatStopAFunctionOrMakeNoSense() {
        assertThat(problem("concurrency: {reserved: 0, reason: Off.}").message())
                .contains("0 would stop the function");
        assertThat(problem("concurrency: {reserved: -1, reason: Off.}").message())
                .contains("out of range");
        assertThat(problem("concurrency: {reserved: 10001, reason: All.}").hint())
                .contains("1 to 10000");
        assertThatThrownBy(() -> new Concurrency.ReservedAndProvisioned(1, 2, WHY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2 is more than the 1 reserved");
    }

    @Test
    void givesProvisionedConcurrencyToLatencyCriticalFunctionsOnly() {
        var problem = problem("concurrency: {provisioned: 2, reason: Fast.}");
        assertThat(problem.message()).isEqualTo("Provisioned concurrency is for latency-critical functions only.");
        assertThat(problem.line()).isEqualTo(14);
        assertThat(parsed(with("latencyCritical: true\nconcurrency: {provisioned: 2, reason: Fast.}"))
                        .scaling()
                        .concurrency()
                        .provisioned())
                .hasValue(2);
    }

    @Test
    void readsTheFormOfThePackage() {
        assertThat(parsed(with("package: image")).packaging().format()).isEqualTo(PackageFormat.IMAGE);
        assertThat(problem("package: jar").hint()).isEqualTo("Choose zip or image.");
    }

    @Test
    void anExemptionEndsAfterItsLastDay() {
        var limit = parsed(with("sizeExemption: {reason: Tax tables., until: 2027-03-31}"))
                .packaging()
                .limit();
        assertThat(limit.isLifted(LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(limit.isLifted(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(SizeLimit.usual().isLifted(LocalDate.of(2027, 3, 31))).isFalse();
    }

    @Test
    void anExemptionNeedsAReasonAndADay() {
        assertThat(problem("sizeExemption: {until: 2027-03-31}").message()).isEqualTo("Field reason is missing.");
        assertThat(problem("sizeExemption: {reason: Tax tables.}").message()).isEqualTo("Field until is missing.");
        assertThat(problem("sizeExemption: {reason: Tax tables., until: next year}")
                        .hint())
                .contains("e.g. 2027-03-31");
        assertThat(problem("package: image\nsizeExemption: {reason: Tax., until: 2027-03-31}")
                        .message())
                .contains("An image is not held to the 20 MB");
    }

    @Test
    void readsTrueAndFalseOnly() {
        assertThat(parsed(with("vpc: true")).needs().vpc()).isTrue();
        assertThat(problem("vpc: yes").message()).isEqualTo("Field vpc must be true or false, not text.");
        assertThat(problem("latencyCritical: 1").message())
                .isEqualTo("Field latencyCritical must be true or false, not a number.");
    }

    @Test
    void keepsTheOptionsOnAnotherMemorySize() {
        var larger = Manifests.checkout().withMemory(new MemorySize(1024));
        assertThat(larger.scaling()).isEqualTo(Manifests.checkout().scaling());
        assertThat(larger.packaging()).isEqualTo(Manifests.checkout().packaging());
    }

    private static String with(String fields) {
        return ORDERS_API.replace("parameters: []", fields + "\nparameters: []");
    }

    private static Manifest parsed(String text) {
        return switch (ManifestParser.parse(text)) {
            case ParsedManifest.Parsed parsed -> parsed.manifest();
            case ParsedManifest.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private static Problem problem(String fields) {
        return switch (ManifestParser.parse(with(fields))) {
            case ParsedManifest.Parsed parsed -> throw new AssertionError(parsed);
            case ParsedManifest.Invalid invalid -> {
                assertThat(invalid.problems()).hasSize(1);
                yield invalid.problems().getFirst();
            }
        };
    }
}
