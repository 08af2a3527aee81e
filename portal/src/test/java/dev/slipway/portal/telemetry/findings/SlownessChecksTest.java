package dev.slipway.portal.telemetry.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.ProvisionedConcurrency;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each reason is found where its evidence is, and nowhere else. */
class SlownessChecksTest {

    private static final List<SlownessCheck> ALL = List.of(
            new ContainerImageCheck(),
            new LargeZipCheck(),
            new UnstrippedCheck(),
            new SdkInInitCheck(),
            new SettingsFetchCheck(),
            new ArchitectureCheck(),
            new MemoryFloorCheck(),
            new ProvisionedConcurrencyCheck(),
            new VpcCheck(),
            new OldRuntimeCheck());

    private final SlowFunction function = new SlowFunction();

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(ALL)
                .allSatisfy(check -> assertThat(check.look(function.facts())).isEmpty());
    }

    @Test
    void findsAContainerImage() {
        function.image = true;

        assertThat(only().subject()).isEqualTo("image");
        assertThat(only().evidence()).contains("orders-api-production runs as a container image.");
    }

    @Test
    void findsAZipAboveTheLimitAndOneCloseToIt() {
        function.zipBytes = 15_400_000;
        assertThat(only().weight()).isEqualTo(Weight.WARNING);

        function.zipBytes = 21_000_000;
        assertThat(only().weight()).isEqualTo(Weight.PROBLEM);
        assertThat(only().evidence().getFirst()).contains("The zip of v17 has 21.0 MB");
        assertThat(only().anchor()).isEqualTo(GuidelineAnchor.SIZE_BUDGET);
    }

    @Test
    void findsAnExecutableWithItsSymbols() {
        function.executable = Optional.of(new SlownessFacts.Executable(12_000_000, 7_500_000));

        assertThat(only().evidence())
                .contains("Of the bootstrap's 12.0 MB, 7.5 MB are symbols and debugging information.");
    }

    @Test
    void leavesAStrippedExecutableAlone() {
        function.executable = Optional.of(new SlownessFacts.Executable(2_400_000, 900));

        assertThat(findings()).isEmpty();
    }

    @Test
    void findsTheSdkInASlowInitOnly() {
        function.dependencies = List.of("tokio", "aws-sdk-dynamodb");
        assertThat(findings()).isEmpty();

        function.initMs = 80;
        assertThat(only().subject()).isEqualTo("SDK in init");
        assertThat(only().evidence().getFirst()).contains("aws-sdk-dynamodb");
    }

    @Test
    void findsCallsOfATracedInit() {
        function.tracedCall = Optional.of("DynamoDB");
        assertThat(only().evidence()).contains("A traced init spent 40.0 ms in DynamoDB.");

        function.tracedCall = Optional.of("SecretsManager");
        assertThat(only().subject()).isEqualTo("settings");
    }

    @Test
    void findsX86WhereItRunsOnLambda() {
        function.architecture = Architecture.X86_64;

        assertThat(only().subject()).isEqualTo("architecture");
        assertThat(only().evidence()).contains("200 requests of the range ran on x86_64.");
    }

    @Test
    void findsTooLittleMemory() {
        function.maxMemoryMb = 230;

        assertThat(only().evidence())
                .containsExactly("It has used 230 of 256 MB at most; with a fifth of headroom it needs 276 MB.");
    }

    @Test
    void findsRequestsThatRanOutOfMemory() {
        function.counts = new InvocationCounts(200, 2, 3, 0, 3);

        assertThat(only().weight()).isEqualTo(Weight.PROBLEM);
        assertThat(only().evidence()).contains("3 requests of the range ran out of memory.");
    }

    @Test
    void findsProvisionedConcurrencyThatOverflows() {
        function.provisioned = List.of(new ProvisionedConcurrency("live", 2, 2, "READY"));
        function.counts = new InvocationCounts(200, 10, 0, 0, 0);

        assertThat(only().evidence())
                .containsExactly("5.0 % of 200 requests started cold beside 2 provisioned environments.");
    }

    @Test
    void findsProvisionedConcurrencyThatIsHardlyUsed() {
        function.provisioned = List.of(new ProvisionedConcurrency("live", 5, 5, "READY"));

        assertThat(only().sentence()).contains("hardly used");
    }

    @Test
    void findsAVpcOnlyBesideASlowInit() {
        function.network = true;
        assertThat(findings()).isEmpty();

        function.initMs = 90;
        assertThat(only().subject()).isEqualTo("VPC");
    }

    @Test
    void findsTheRuntimeWhoseSupportEnded() {
        function.runtime = "provided.al2";

        assertThat(only().sentence()).contains("ended on 2026-07-31");
    }

    @Test
    void readsTheCratesOfACargoToml() {
        assertThat(CargoDependencies.of("""
                        [package]
                        name = "orders-api"
                        [dependencies]
                        tokio.workspace = true
                        aws-sdk-s3 = "1"
                        serde = { workspace = true }
                        [dependencies.aws-sdk-dynamodb]
                        version = "1"
                        [dev-dependencies]
                        proptest.workspace = true
                        """)).containsExactly("tokio", "aws-sdk-s3", "serde", "aws-sdk-dynamodb");
    }

    private Slowness only() {
        assertThat(findings()).hasSize(1);
        return findings().getFirst();
    }

    private List<Slowness> findings() {
        return ALL.stream()
                .flatMap(check -> check.look(function.facts()).stream())
                .toList();
    }
}
