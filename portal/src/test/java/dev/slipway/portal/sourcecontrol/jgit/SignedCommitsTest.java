package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.Signer;
import org.eclipse.jgit.lib.Signers;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures of commits, made and checked with keys of this test's own. */
class SignedCommitsTest {
    @TempDir
    Path folder;

    private Repository repository;
    private Path known;

    @BeforeEach
    void createARepository() throws Exception {
        repository = new FileRepository(folder.resolve("catalog.git").toFile());
        repository.create(true);
        known = Files.createFile(folder.resolve("known"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void knowsWhoSignedWithAKnownKeyWhateverTheAuthorSays() throws Exception {
        Path key = key("ada");
        knows("ada", key);

        assertThat(proofs().makerOf(commit(Optional.of(key), "Lin Chen", "lin@example.com")))
                .contains("ada");
    }

    @Test
    void aKeyThatNobodyKnowsProvesNothing() throws Exception {
        knows("ada", key("ada"));

        assertThat(proofs().makerOf(commit(Optional.of(key("mallory")), "Ada Moreau", "ada@example.com")))
                .isEmpty();
    }

    @Test
    void aCommitWithoutASignatureProvesNothing() throws Exception {
        knows("ada", key("ada"));

        assertThat(proofs().makerOf(commit(Optional.empty(), "Ada Moreau", "ada@example.com")))
                .isEmpty();
    }

    @Test
    void aSignatureOfAnotherCommitProvesNothing() throws Exception {
        Path key = key("ada");
        knows("ada", key);
        CommitBuilder genuine = unsigned("Ada Moreau", "ada@example.com");
        sign(genuine, key);
        CommitBuilder changed = unsigned("Ada Moreau", "ada@example.com");
        changed.setMessage("Something else");
        changed.setGpgSignature(genuine.getGpgSignature());

        assertThat(proofs().makerOf(insert(changed))).isEmpty();
    }

    @Test
    void withoutAFileOfKeysNothingIsProven() throws Exception {
        assertThat(new SignedCommits(repository, new SignatureSettings(""))
                        .makerOf(commit(Optional.of(key("ada")), "Ada Moreau", "ada@example.com")))
                .isEmpty();
        assertThatThrownBy(() -> new SignatureSettings(folder.resolve("absent").toString()))
                .hasMessageContaining("slipway.sourcecontrol.signatures.keys");
    }

    private SignedCommits proofs() {
        return new SignedCommits(repository, new SignatureSettings(known.toString()));
    }

    private void knows(String person, Path key) throws Exception {
        String line = Files.readString(Path.of(key + ".pub")).strip();
        Files.writeString(known, Files.readString(known) + person + " " + line + "\n");
    }

    private Path key(String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Path file = folder.resolve(name + "-" + Files.list(folder).count());
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, name, null, out);
        }
        Files.writeString(Path.of(file + ".pub"), PublicKeyEntry.toString(pair.getPublic()) + "\n");
        return file;
    }

    private CommitSummary commit(Optional<Path> key, String author, String email) throws Exception {
        CommitBuilder commit = unsigned(author, email);
        if (key.isPresent()) {
            sign(commit, key.get());
        }
        return insert(commit);
    }

    private CommitBuilder unsigned(String author, String email) throws Exception {
        CommitBuilder commit = new CommitBuilder();
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId tree = inserter.insert(new TreeFormatter());
            inserter.flush();
            commit.setTreeId(tree);
        }
        PersonIdent ident = new PersonIdent(author, email);
        commit.setAuthor(ident);
        commit.setCommitter(ident);
        commit.setMessage("Read archived orders");
        return commit;
    }

    private void sign(CommitBuilder commit, Path key) throws Exception {
        Config config = new Config();
        config.setString("gpg", null, "format", "ssh");
        Signer signer = Signers.get(GpgConfig.GpgFormat.SSH);
        signer.signObject(repository, new GpgConfig(config), commit, commit.getCommitter(), key.toString(), null);
    }

    private CommitSummary insert(CommitBuilder commit) throws Exception {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return new CommitSummary(
                    new CommitId(id.name()),
                    commit.getAuthor().getName(),
                    commit.getAuthor().getEmailAddress(),
                    Instant.EPOCH,
                    "Read archived orders",
                    Map.of());
        }
    }
}
