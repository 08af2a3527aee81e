package dev.slipway.portal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Link of the chain: SHA-256 over the previous hash and an entry's fields, each preceded by its length in bytes. */
final class EntryHash {
    /** What stands before the first entry. */
    static final String START = "0".repeat(64);

    private final MessageDigest digest;

    private EntryHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256: run the portal on a complete JDK.", e);
        }
    }

    static String of(String previous, long number, Instant at, AuditEntry.Actor actor, StoredDeed deed) {
        return new EntryHash()
                .with(previous)
                .with(String.valueOf(number))
                .with(at.toString())
                .with(actor.id())
                .with(actor.name())
                .with(deed.action())
                .with(deed.subject())
                .with(deed.facts())
                .hex();
    }

    /** The length keeps "ab" + "c" and "a" + "bc" apart. */
    private EntryHash with(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
