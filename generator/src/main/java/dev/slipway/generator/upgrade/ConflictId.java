package dev.slipway.generator.upgrade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity of a conflict: a digest of where it is and of what each side has. A decision that was made of one conflict
 * therefore never answers another, such as the one that is there after somebody changed the file again.
 *
 * @param value 24 hexadecimal digits
 */
public record ConflictId(String value) implements Comparable<ConflictId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    /** Refuses what is no such digest. */
    public ConflictId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("This is no identity of a conflict: 24 hexadecimal digits expected.");
        }
    }

    static ConflictId of(String path, int ordinal, Sides sides) {
        MessageDigest digest = sha256();
        update(digest, path.getBytes(StandardCharsets.UTF_8));
        update(digest, Integer.toString(ordinal).getBytes(StandardCharsets.UTF_8));
        update(digest, sides.base());
        update(digest, sides.ours());
        update(digest, sides.theirs());
        return new ConflictId(HexFormat.of().formatHex(digest.digest(), 0, 12));
    }

    private static void update(MessageDigest digest, Optional<FileContent> side) {
        digest.update((byte) (side.isPresent() ? 1 : 0));
        side.ifPresent(content -> update(digest, content.bytes()));
    }

    /** With its length before it, so that no two rows of parts give the same bytes. */
    private static void update(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    @Override
    public int compareTo(ConflictId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
