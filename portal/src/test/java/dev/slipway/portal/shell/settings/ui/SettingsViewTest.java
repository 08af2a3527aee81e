package dev.slipway.portal.shell.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedIn;
import dev.slipway.portal.shell.settings.Connections;
import dev.slipway.portal.shell.settings.ManualSettings;
import dev.slipway.portal.shell.settings.Setting;
import dev.slipway.portal.shell.settings.SettingGroup;
import dev.slipway.portal.shell.settings.SettingOrigin;
import dev.slipway.portal.shell.settings.SettingOrigin.Kind;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import dev.slipway.portal.uikit.Pasteable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final AsyncLoader LOADER = new AsyncLoader(Runnable::run, Clock.systemUTC());

    private final Connections connections = ManualSettings.connections(new Production());
    private final SettingsView view =
            new SettingsView(SignedIn.with(Role.ADMINISTRATOR), connections, ManualSettings.none(), LOADER);

    private static final class Production implements ConnectionCheck {
        @Override
        public List<Connection> connections() {
            return List.of(
                    new Connection("Later", "elsewhere", false, List.of(), List.of()),
                    new Connection(
                            "AWS, production",
                            "123456789012, eu-central-1",
                            true,
                            List.of("Nothing was spent today."),
                            List.of(new Pasteable(
                                    "Properties in force.", CodeLanguage.PLAIN, "slipway.aws.enabled=true"))));
        }

        @Override
        public ConnectionReport test(String name) {
            return new ConnectionReport(
                    List.of(
                            new Step("sts:GetCallerIdentity", Outcome.WORKS, "The portal is somebody."),
                            new Step("logs:StartQuery", Outcome.MISSING, "Allow it."),
                            new Step("xray:BatchGetTraces", Outcome.FAILED, "It cannot be reached."),
                            new Step("lambda:ListAliases", Outcome.SKIPPED, "Not tried.")),
                    Optional.of(new Pasteable("Attach this policy.", CodeLanguage.JSON, "{}")));
        }
    }

    @Test
    void showsPreferencesAloneToWhoeverIsNoAdministrator() {
        SettingsView theirs =
                new SettingsView(SignedIn.with(Role.DEVELOPER), connections, ManualSettings.none(), LOADER);

        assertThat(text(theirs))
                .contains("Your preferences", "seen by administrators")
                .doesNotContain("Settings in force");
    }

    @Test
    void showsThatItLoads() {
        view.showConnections(new AsyncState.Loading<>());

        assertThat(text(view)).contains("Your preferences", "Connections", "Loading…");
    }

    @Test
    void showsConnectionsInUseFirstWithWhatSetsThemUp() {
        view.showConnections(new AsyncState.Loaded<>(connections.all(), NOW));

        assertThat(text(view))
                .containsSubsequence("AWS, production", "in use", "Nothing was spent today.", "Properties in force.")
                .containsSubsequence("AWS, production", "Later", "off");
        assertThat(codes(view)).contains("slipway.aws.enabled=true");
    }

    @Test
    void showsWhatATestFoundAndThePolicyToAttach() {
        ConnectionRow row = new ConnectionRow(connections.all().getFirst(), connections, LOADER);

        row.show(new AsyncState.Loaded<>(connections.test("AWS, production"), NOW));

        assertThat(text(row))
                .containsSubsequence("works", "sts:GetCallerIdentity", "missing", "logs:StartQuery", "Allow it.")
                .containsSubsequence("failed", "xray:BatchGetTraces", "not tried", "lambda:ListAliases")
                .contains("Attach this policy.", "as of 2026-11-20 10:00:00 UTC");
        assertThat(codes(row)).contains("{}");
    }

    @Test
    void showsAReferenceWhenATestBroke() {
        ConnectionRow row = new ConnectionRow(connections.all().getFirst(), connections, LOADER);

        row.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text(row)).contains("Reference 0badcafe");
    }

    @Test
    void showsWhereEachSettingComesFrom() {
        view.showSettings(new AsyncState.Loaded<>(
                List.of(new SettingGroup(
                        "slipway.aws",
                        List.of(
                                new Setting(
                                        "slipway.aws.enabled",
                                        "true",
                                        new SettingOrigin(Kind.PROFILE, "aws"),
                                        "Whether."),
                                new Setting("slipway.aws.role", "", new SettingOrigin(Kind.DEFAULT, ""), "")))),
                NOW));

        assertThat(text(view))
                .containsSubsequence("slipway.aws.enabled", "Whether.", "true", "profile", "aws")
                .containsSubsequence("slipway.aws.role", "empty", "default");
    }

    @Test
    void saysThatNewerSettingsCannotBeHad() {
        view.showSettings(new AsyncState.Loaded<>(List.of(), NOW));
        view.showSettings(new AsyncState.Failed<>("Broken.", "0badcafe"));

        assertThat(text(view)).contains("Newer ones cannot be had now; reference 0badcafe.");
    }

    @Test
    void saysWhereThereIsNothing() {
        ConnectionRow row = new ConnectionRow(connections.all().getFirst(), connections, LOADER);

        view.showConnections(new AsyncState.Empty<>(NOW));
        row.show(new AsyncState.Empty<>(NOW));

        assertThat(text(view)).contains("There is nothing here.");
        assertThat(text(row)).contains("Nothing was tried.");
    }

    @Test
    void saysOfStaleResultsHowOldTheyAre() {
        ConnectionRow row = new ConnectionRow(connections.all().getFirst(), connections, LOADER);

        view.showConnections(new AsyncState.Stale<>(connections.all(), NOW, "The account does not answer."));
        row.show(new AsyncState.Stale<>(connections.test("AWS, production"), NOW, "The account does not answer."));

        assertThat(text(view)).contains("AWS, production", "The account does not answer.");
        assertThat(text(row)).contains("logs:StartQuery", "The account does not answer.");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Stream<String> codes(Component component) {
        return Stream.concat(
                component instanceof CodeBlock block ? Stream.of(block.text()) : Stream.empty(),
                component.getChildren().flatMap(SettingsViewTest::codes));
    }
}
