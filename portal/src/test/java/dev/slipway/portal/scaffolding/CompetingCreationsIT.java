package dev.slipway.portal.scaffolding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.Seeds;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two people create a function from the same commit; what cargo says of a clone decides whether that went well. */
class CompetingCreationsIT {
    private static final Person LIN = new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void leaveALockFileThatCargoAccepts() throws Exception {
        try (TemporaryCatalog catalog = TemporaryCatalog.seeded(folder, Seeds.packed())) {
            SourceRepository source = catalog.source();
            CreateFunction create = new CreateFunction(source, JSON);
            CommitId start = source.tip();
            ChangeRequest http = request("refunds-api", Question.PATH, "/refunds");
            ChangeRequest listener = request("returns-intake", Question.QUEUE, "returns");
            CatalogChange.Plan slower = create.plan(listener, start);

            assertThat(commit(source, create.plan(http, start), start)).isInstanceOf(CommitOutcome.Committed.class);
            assertThat(commit(source, slower, start)).isEqualTo(new CommitOutcome.TipMoved(source.tip()));
            assertThat(create.refusal(listener, source.tip())).isEmpty();
            assertThat(commit(source, create.plan(listener, source.tip()), source.tip()))
                    .isInstanceOf(CommitOutcome.Committed.class);
            assertThat(create.refusal(http, source.tip())).isPresent();

            assertThat(metadata(cloneOf(source))).contains("refunds-api", "returns-intake", "orders-api");
        }
    }

    private static CommitOutcome commit(SourceRepository source, CatalogChange.Plan plan, CommitId parent) {
        return source.commit(
                plan.files(), parent, CommitDetails.by(LIN.name(), LIN.email(), plan.subject(), plan.body(), Map.of()));
    }

    private static ChangeRequest request(String name, Question question, String answer) {
        Answers answers = Answers.initial()
                .with(Question.NAME, name)
                .with(Question.TEAM, "payments")
                .with(Question.DESCRIPTION, "Takes what comes back.")
                .with(Question.TRIGGER, question == Question.PATH ? "http" : "sqs")
                .with(question, answer);
        return new ChangeRequest(name, JSON.writeValueAsString(answers.values()), LIN);
    }

    private Path cloneOf(SourceRepository source) throws GitAPIException {
        Path clone = folder.resolve("clone");
        Git.cloneRepository()
                .setURI(source.cloneAddress())
                .setDirectory(clone.toFile())
                .call()
                .close();
        return clone;
    }

    private static String metadata(Path workspace) throws IOException, InterruptedException {
        Path output = Files.createTempFile("slipway-metadata", ".json");
        try {
            Process cargo = new ProcessBuilder("cargo", "metadata", "--locked", "--format-version", "1", "--quiet")
                    .directory(workspace.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = cargo.waitFor(10, TimeUnit.MINUTES);
            assertThat(ended && cargo.exitValue() == 0)
                    .as(Files.readString(output))
                    .isTrue();
            return Files.readString(output);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
