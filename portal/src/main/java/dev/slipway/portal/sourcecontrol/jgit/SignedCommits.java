package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.sourcecontrol.CommitProof;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SignatureVerifier.SignatureVerification;
import org.eclipse.jgit.lib.SignatureVerifier.TrustLevel;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Knows who made a commit by its signature with an SSH key that the settings name; a signature that fails proves nothing. */
@Component
class SignedCommits implements CommitProof {
    private static final Logger LOG = LoggerFactory.getLogger(SignedCommits.class);
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    private final Repository repository;
    private final SignatureSettings settings;

    @Autowired
    SignedCommits(OpenCatalog catalog, SignatureSettings settings) {
        this(catalog.repository(), settings);
    }

    SignedCommits(Repository repository, SignatureSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    @Override
    public Optional<String> makerOf(CommitSummary commit) {
        return settings.file().flatMap(keys -> signer(commit, keys));
    }

    private Optional<String> signer(CommitSummary commit, Path keys) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit signed = walk.parseCommit(Reading.objectId(commit.id()));
            return Optional.ofNullable(SignatureVerifiers.verify(repository, known(keys), signed))
                    .filter(SignedCommits::isTrusted)
                    .map(SignatureVerification::keyUser)
                    .filter(name -> SIGN_IN_NAME.matcher(name).matches());
        } catch (IOException | JGitInternalException unreadable) {
            LOG.warn("The signature of {} cannot be checked, so it proves nothing", commit.id(), unreadable);
            return Optional.empty();
        }
    }

    private static boolean isTrusted(SignatureVerification signature) {
        return signature.verified() && !signature.expired() && signature.trustLevel() == TrustLevel.FULL;
    }

    private static GpgConfig known(Path keys) {
        Config config = new Config();
        config.setString("gpg", null, "format", "ssh");
        config.setString("gpg", "ssh", "allowedSignersFile", keys.toString());
        return new GpgConfig(config);
    }
}
