package dev.slipway.portal.localcloud.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import dev.slipway.portal.localcloud.VersionLabel;
import dev.slipway.portal.localcloud.settings.LocalValues;
import dev.slipway.portal.shared.CommitId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(WorkbenchSetting.class)
@ActiveProfiles("local")
class WorkbenchTest {
    private static final FunctionName QUOTES = new FunctionName("quotes-api");
    private static final Candidate BUILD = new Candidate(
            VersionLabel.LATEST,
            new CommitId("a".repeat(40)),
            new Artefact("0".repeat(64), Path.of("zip"), 1, Path.of("bootstrap")),
            Instant.EPOCH);

    @Autowired
    private Workbench workbench;

    @Autowired
    private ManualFunctions functions;

    @Autowired
    private LocalValues values;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        functions.reset();
    }

    @Test
    void refusesDevelopersOfOtherTeams() {
        signIn("lin", "ROLE_DEVELOPER");

        assertThat(changes())
                .allSatisfy(change -> assertThatThrownBy(change)
                        .isInstanceOf(AccessDeniedException.class)
                        .hasMessageContaining("Developers of team identity build and invoke quotes-api"));
    }

    @Test
    void refusesPeopleWhoAreNoDevelopers() {
        signIn("grace", "ROLE_ADMINISTRATOR");

        assertThat(changes())
                .allSatisfy(change -> assertThatThrownBy(change).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void saysWhyAPersonMayNot() {
        signIn("lin", "ROLE_DEVELOPER");

        assertThat(workbench.look(manifest()).access())
                .isInstanceOfSatisfying(
                        Access.Refused.class,
                        refused -> assertThat(refused.reason()).contains("Lin Chen"));
    }

    @Test
    void showsNothingToVisitors() {
        assertThatThrownBy(() -> workbench.look(manifest()))
                .isInstanceOf(org.springframework.security.core.AuthenticationException.class);
    }

    @Test
    void buildsTheNewestCommitAndOffersIt() throws Exception {
        signIn("noor", "ROLE_DEVELOPER");
        List<String> log = new ArrayList<>();
        CompletableFuture<BuildOutcome> end = new CompletableFuture<>();

        workbench.build(QUOTES).follow(new BuildRun.Follower() {
            @Override
            public void lines(List<BuildLine> further) {
                further.forEach(line -> log.add(line.text()));
            }

            @Override
            public void ended(BuildOutcome outcome) {
                end.complete(outcome);
            }
        });

        assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(BuildOutcome.Built.class);
        assertThat(log).containsExactly("Building quotes-api");
        assertThat(workbench.look(manifest()).candidates())
                .extracting(Candidate::label)
                .containsExactly("Build of aaaaaaa");
        assertThat(workbench.look(manifest()).events())
                .extracting(Bench.SampleEvent::file)
                .containsExactly("example.json");
    }

    @Test
    void keepsTheProcessWarmUntilAValueChanges() {
        signIn("noor", "ROLE_DEVELOPER");

        workbench.invoke(QUOTES, BUILD, "{}");
        workbench.invoke(QUOTES, BUILD, "[1]");
        assertThat(functions.started).hasSize(1);

        workbench.enterValue(manifest(), Kind.PARAMETER, "quotes/currency", "EUR");
        assertThat(functions.closed).hasSize(1);
        assertThat(values.find(QUOTES, Kind.PARAMETER, "quotes/currency")).hasValue("EUR");

        workbench.removeValue(manifest(), Kind.PARAMETER, "quotes/currency");
        assertThat(values.find(QUOTES, Kind.PARAMETER, "quotes/currency")).isEmpty();
    }

    @Test
    void invokesAnewWhenItsEnvironmentIsEndedInBetween() {
        signIn("noor", "ROLE_DEVELOPER");
        functions.beforeEvent = () -> workbench.removeValue(manifest(), Kind.PARAMETER, "quotes/currency");

        assertThat(workbench.invoke(QUOTES, BUILD, "{}")).isInstanceOf(Trial.Ran.class);
        assertThat(functions.started).hasSize(2);
        assertThat(functions.closed).hasSize(1);

        workbench.invoke(QUOTES, BUILD, "{}");
        assertThat(functions.started).as("the new one is kept").hasSize(2);
        workbench.removeValue(manifest(), Kind.PARAMETER, "quotes/currency");
    }

    @Test
    void saysWhatIsWrongWithAnEvent() {
        signIn("noor", "ROLE_DEVELOPER");

        assertThat(workbench.invoke(QUOTES, BUILD, "{\n  \"a\": }"))
                .isInstanceOfSatisfying(
                        Trial.NotRun.class,
                        notRun -> assertThat(notRun.reason()).contains("not JSON (line 2"));
        assertThat(workbench.invoke(QUOTES, BUILD, ""))
                .isInstanceOfSatisfying(
                        Trial.NotRun.class,
                        notRun -> assertThat(notRun.reason()).contains("There is no event"));
        assertThat(functions.started).isEmpty();
    }

    @Test
    void namesMissingValuesInsteadOfRunning() {
        signIn("noor", "ROLE_DEVELOPER");
        functions.missing = List.of(new MissingValue(Kind.SECRET, "quotes/provider-key"));

        assertThat(workbench.invoke(QUOTES, BUILD, "{}")).isEqualTo(new Trial.ValuesMissing(functions.missing));
        assertThat(functions.started).isEmpty();
    }

    @Test
    void runsAsManyColdStartsAsAskedFor() {
        signIn("noor", "ROLE_DEVELOPER");

        assertThat(workbench.coldStarts(QUOTES, BUILD, "{}", 4))
                .isInstanceOfSatisfying(
                        Trial.Ran.class, ran -> assertThat(ran.invocations()).hasSize(4));
        assertThatThrownBy(() -> workbench.coldStarts(QUOTES, BUILD, "{}", 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 100");
    }

    @Test
    void takesNoValueForANameThatIsNotDeclared() {
        signIn("noor", "ROLE_DEVELOPER");

        assertThatThrownBy(() -> workbench.enterValue(manifest(), Kind.SECRET, "other/key", "k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quotes-api declares no other/key");
    }

    private List<ThrowingCallable> changes() {
        return Stream.<ThrowingCallable>of(
                        () -> workbench.build(QUOTES),
                        () -> workbench.cancelBuild(QUOTES),
                        () -> workbench.invoke(QUOTES, BUILD, "{}"),
                        () -> workbench.coldStarts(QUOTES, BUILD, "{}", 1),
                        () -> workbench.enterValue(manifest(), Kind.PARAMETER, "quotes/currency", "EUR"),
                        () -> workbench.removeValue(manifest(), Kind.PARAMETER, "quotes/currency"))
                .toList();
    }

    static Manifest manifest() {
        return ((ParsedManifest.Parsed) ManifestParser.parse(WorkbenchSetting.MANIFEST)).manifest();
    }

    private static void signIn(String person, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", role));
    }
}
