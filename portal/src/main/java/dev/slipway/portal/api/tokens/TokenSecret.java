package dev.slipway.portal.api.tokens;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A token as its owner sees it once: {@code slw_}, 256 random bits as 43 letters and digits, and six more as their checksum.
 * The prefix lets scanners for secrets find it, the checksum lets them be certain, and spares the database a question.
 *
 * @param text the whole of it
 */
public record TokenSecret(String text) {
    /** What every token begins with. */
    public static final String PREFIX = "slw_";

    private static final int BYTES = 32;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int SHOWN = 9;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses what is no token, without repeating it. */
    public TokenSecret {
        if (!isOne(text)) {
            throw new IllegalArgumentException("This is no token, or not the whole of one: copy it again.");
        }
    }

    /** A new one that nobody can guess. */
    public static TokenSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String random = digits(new BigInteger(1, bytes), RANDOM_DIGITS);
        return new TokenSecret(PREFIX + random + checksum(random));
    }

    /** Whether a text has the form of a token and its checksum is right. */
    public static boolean isOne(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int end = PREFIX.length() + RANDOM_DIGITS;
        return checksum(text.substring(PREFIX.length(), end)).equals(text.substring(end));
    }

    /**
     * What is kept instead of it: its SHA-256 in hexadecimal digits. A slow hash would protect no better, since nobody can
     * try 256 random bits.
     */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Its beginning, by which its owner tells it from others. */
    String beginning() {
        return text.substring(0, SHOWN);
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return beginning() + "…";
    }

    private static String checksum(String random) {
        CRC32 sum = new CRC32();
        sum.update(random.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(sum.getValue()), CHECK_DIGITS);
    }

    private static String digits(BigInteger number, int length) {
        StringBuilder digits = new StringBuilder();
        BigInteger rest = number;
        for (int i = 0; i < length; i++) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return digits.reverse().toString();
    }
}
