package dev.slipway.portal.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.slipway.portal.shell.settings.SettingOrigin.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EffectiveSettingsTest {

    @TempDir
    Path folder;

    @Test
    void findsADefaultAndWhatItMeans() {
        assertThat(setting(environment(Map.of()), "slipway.aws.logs.most-pages"))
                .satisfies(setting -> {
                    assertThat(setting.value()).isEqualTo("10");
                    assertThat(setting.origin()).isEqualTo(new SettingOrigin(Kind.DEFAULT, ""));
                    assertThat(setting.origin().changed()).isFalse();
                    assertThat(setting.description())
                            .startsWith("Pages of events of one reading")
                            .endsWith(".");
                });
    }

    @Test
    void findsWhoeverHasTheLastWord() throws IOException {
        Files.writeString(folder.resolve("application.yaml"), """
                slipway:
                  telemetry:
                    price-region: eu-north-1
                  aws:
                    logs:
                      most-pages: 3
                """);
        ConfigurableEnvironment environment = environment(
                Map.of("SLIPWAY_AWS_LOGS_MOSTPAGES", "4"),
                "--spring.config.additional-location=" + folder.toUri(),
                "--slipway.aws.calls.time-limit=9s",
                "--spring.profiles.active=aws");

        assertThat(setting(environment, "slipway.aws.calls.time-limit").origin().kind())
                .isEqualTo(Kind.COMMAND_LINE);
        assertThat(setting(environment, "slipway.aws.logs.most-pages"))
                .extracting(Setting::value, Setting::origin)
                .containsExactly("4", new SettingOrigin(Kind.ENVIRONMENT, "SLIPWAY_AWS_LOGS_MOSTPAGES"));
        assertThat(setting(environment, "slipway.telemetry.price-region").origin())
                .satisfies(origin -> {
                    assertThat(origin.kind()).isEqualTo(Kind.FILE);
                    assertThat(origin.detail()).contains("application.yaml", "line 3");
                });
        assertThat(setting(environment, "slipway.aws.enabled").origin())
                .isEqualTo(new SettingOrigin(Kind.PROFILE, "aws"));
    }

    @Test
    void listsTheEntriesOfMaps() {
        ConfigurableEnvironment environment =
                environment(Map.of(), "--slipway.aws.environments.production.region=eu-central-1");

        assertThat(setting(environment, "slipway.aws.environments.production.region"))
                .satisfies(setting -> {
                    assertThat(setting.value()).isEqualTo("eu-central-1");
                    assertThat(setting.description()).contains("account of each environment");
                });
        assertThat(new EffectiveSettings(environment).groups())
                .extracting(SettingGroup::prefix)
                .contains("slipway.aws", "slipway.telemetry", "slipway.local-cloud", "spring.datasource", "server");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "spring.datasource.password         | hunter2                                        | ••••••",
                "slipway.local-cloud.toolchain[GITHUB_TOKEN] | abc                                   | ••••••",
                "slipway.local-cloud.toolchain[HTTPS_PROXY] | http://me:hunter2@proxy:3128           | http://••••••@proxy:3128",
                "spring.datasource.url              | jdbc:postgresql://db/x?user=u&password=hunter2 | jdbc:postgresql://db/x?user=u&password=••••••",
                "slipway.data-folder                | /srv/slipway                                   | /srv/slipway"
            })
    void showsNoSecret(String name, String value, String shown) {
        assertThat(Masked.value(name, value)).isEqualTo(shown);
    }

    @Test
    void masksWhatStandsInAnyPlace() {
        ConfigurableEnvironment environment = environment(
                Map.of("SPRING_DATASOURCE_PASSWORD", "hunter2"),
                "--spring.datasource.url=jdbc:postgresql://u:hunter2@db/x");

        assertThat(new EffectiveSettings(environment).groups().toString())
                .contains("spring.datasource.password")
                .doesNotContain("hunter2");
    }

    @Test
    void endsTheStartAtASettingThatThePortalDoesNotHave() {
        ConfigurableEnvironment environment = environment(
                Map.of("SLIPWAY_DATA", "ours"), "--slipway.aws.log.most-pages=4", "--slipway.data-folder=/srv");

        assertThatIllegalStateException()
                .isThrownBy(() -> new UnknownSettings(environment))
                .withMessage("No such setting: slipway.aws.log.most-pages (did you mean slipway.aws.logs.most-pages?)."
                        + " Correct it, or take it away.");
    }

    @Test
    void startsWithTheSettingsThatItHas() {
        new UnknownSettings(environment(
                Map.of("SLIPWAY_DATA", "ours"),
                "--slipway.aws.environments.staging.role=",
                "--slipway.local-cloud.toolchain[RUSTFLAGS]=-g"));
    }

    private static Setting setting(ConfigurableEnvironment environment, String name) {
        return new EffectiveSettings(environment)
                .groups().stream()
                        .flatMap(group -> group.settings().stream())
                        .filter(setting -> setting.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static ConfigurableEnvironment environment(Map<String, Object> variables, String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
