package dev.slipway.portal.promotion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over all that was shown, in hexadecimal digits: it binds a decision to the evidence. */
public record EvidenceDigest(String value) {

    /** The digest of rows and commits shown for a comparison. */
    static EvidenceDigest of(Comparison comparison, List<EvidenceRow> rows, CommitRange range) {
        Canonical canonical = new Canonical();
        canonical.field(comparison.function().value());
        canonical.release(comparison.candidate());
        canonical.count(comparison.production().stream().toList());
        comparison.production().ifPresent(canonical::release);
        canonical.count(rows);
        rows.forEach(canonical::row);
        canonical.count(range.commits());
        range.commits().forEach(commit -> {
            canonical.field(commit.id().value());
            canonical.field(range.unverified().contains(commit.id()) ? "unverified" : "verified");
        });
        return new EvidenceDigest(HexFormat.of().formatHex(canonical.digest.digest()));
    }

    /** The first digits, as people quote it. */
    public String abbreviated() {
        return value.substring(0, 4);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Every field is preceded by its length, every list by its size, so that no two contents look alike. */
    private static final class Canonical {
        private final MessageDigest digest;

        Canonical() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("This Java has no SHA-256: run the portal on a complete JDK.", e);
            }
        }

        void release(Release release) {
            field(release.number().toString());
            field(release.revision().value());
            field(release.artefact().value());
        }

        void row(EvidenceRow row) {
            field(row.source());
            field(row.label());
            field(row.finding().production());
            field(row.finding().candidate());
            field(row.grade().name());
            field(row.finding().verdict().words());
            count(row.finding().details());
            row.finding().details().forEach(this::field);
        }

        void count(List<?> list) {
            field(String.valueOf(list.size()));
        }

        void field(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }
}
