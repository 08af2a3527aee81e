package dev.slipway.catalog.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workflow builds: in a small workspace in which two functions share a crate and a third is on its own. */
class ChangedFunctionsIT {
    private static final List<String> ALL = List.of("alone", "first", "second");

    @TempDir
    private Path folder;

    @BeforeEach
    void smallCatalog() throws IOException {
        for (String file : List.of("run.sh", "changed.py", "releases.py")) {
            Path target = folder.resolve("delivery").resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(Path.of("../delivery").resolve(file), target);
        }
        write("Cargo.toml", "[workspace]\nmembers = [\"functions/*\", \"libraries/*\"]\nresolver = \"2\"\n");
        write(
                "Cargo.lock",
                "version = 4\n\n" + locked("alone") + locked("base") + locked("first", "shared")
                        + locked("second", "shared") + locked("shared", "base"));
        crate("libraries/base", "");
        crate("libraries/shared", "base = { path = \"../base\" }\n");
        crate("functions/first", "shared = { path = \"../../libraries/shared\" }\n");
        crate("functions/second", "shared = { path = \"../../libraries/shared\" }\n");
        crate("functions/alone", "");
        git("init", "--quiet", "--initial-branch=main");
        commit();
    }

    @Test
    void aFunctionIsTouchedByItsOwnFolderAndByWhatItUsesHoweverIndirectly() throws IOException {
        String start = commit();
        write("functions/alone/src/lib.rs", "// changed\n");
        String own = commit();
        write("libraries/base/src/lib.rs", "// changed\n");
        String shared = commit();
        write("README.md", "changed\n");
        commit();

        assertThat(changed(start, Map.of())).isEqualTo(ALL);
        assertThat(changed(own, Map.of())).containsExactly("first", "second");
        assertThat(changed(shared, Map.of())).isEmpty();
    }

    @Test
    void whatAllAreBuiltWithTouchesAll() throws IOException {
        String start = commit();
        write(".cargo/config.toml", "# changed\n");
        commit();

        assertThat(changed(start, Map.of())).isEqualTo(ALL);
    }

    @Test
    void withoutACommitThatGitKnowsAllAreTaken() throws IOException {
        assertThat(changed("", Map.of())).isEqualTo(ALL);
        assertThat(changed("0000000000000000000000000000000000000000", Map.of()))
                .isEqualTo(ALL);
        assertThat(changed("1111111111111111111111111111111111111111", Map.of()))
                .isEqualTo(ALL);
    }

    @Test
    void oneCanBeNamed() throws IOException {
        assertThat(changed(commit(), Map.of("ONLY", "first"))).containsExactly("first");
    }

    /** A run that failed, or that a newer one overtook while it waited, has delivered nothing. */
    @Test
    void aPushTakesWhatChangedSinceTheLastRunThatSucceeded() throws IOException {
        String succeeded = commit();
        write("functions/first/src/lib.rs", "// in a run that failed\n");
        commit();
        write("functions/alone/src/lib.rs", "// in this one\n");
        commit();
        List<String> asked = new ArrayList<>();
        HttpServer github = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        github.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer =
                    ("{\"workflow_runs\": [{\"head_sha\": \"" + succeeded + "\"}]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        github.start();
        Map<String, String> hosted = Map.of(
                "GITHUB_TOKEN", "t0ken",
                "GITHUB_API_URL", "http://127.0.0.1:" + github.getAddress().getPort(),
                "GITHUB_REPOSITORY", "example/functions",
                "GITHUB_WORKFLOW_REF", "example/functions/.github/workflows/backend.yml@refs/heads/main");
        try {
            assertThat(changed("", hosted)).containsExactly("alone", "first");
        } finally {
            github.stop(0);
        }

        assertThat(asked)
                .containsExactly("/repos/example/functions/actions/workflows/backend.yml/runs"
                        + "?branch=main&status=success&per_page=1 Bearer t0ken");
        assertThat(changed("", hosted)).as("GitHub is away").isEqualTo(ALL);
    }

    private List<String> changed(String since, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "delivery/run.sh", "changed"));
        if (!since.isEmpty()) {
            command.add(since);
        }
        String list = run(command, environment);
        return list.equals("[]")
                ? List.of()
                : List.of(list.replaceAll("[\\[\\]\" ]", "").split(","));
    }

    private void crate(String path, String dependencies) throws IOException {
        String name = Path.of(path).getFileName().toString();
        write(
                path + "/Cargo.toml",
                "[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[dependencies]\n"
                        + dependencies);
        write(path + "/src/lib.rs", "");
    }

    private static String locked(String name, String... dependencies) {
        String list = dependencies.length == 0
                ? ""
                : "dependencies = [\n \"" + String.join("\",\n \"", dependencies) + "\",\n]\n";
        return "[[package]]\nname = \"" + name + "\"\nversion = \"0.1.0\"\n" + list + "\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String commit() throws IOException {
        git("add", "--all");
        git(
                "-c",
                "user.name=Lin",
                "-c",
                "user.email=lin@example.com",
                "commit",
                "--quiet",
                "--allow-empty",
                "-m",
                "Go on");
        return git("rev-parse", "HEAD");
    }

    private String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return run(command, Map.of());
    }

    private String run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
        builder.environment().put("PATH", HostBuild.path());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.onExit().join().exitValue())
                .as("%s%n%s", command, said)
                .isZero();
        return said;
    }
}
