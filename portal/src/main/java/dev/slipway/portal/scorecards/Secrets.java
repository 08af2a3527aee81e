package dev.slipway.portal.scorecards;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How secrets look: values by their form, variables by their names. */
public final class Secrets {
    /** Forms that issuers of keys and tokens give them, so that scanners find them. */
    static final Pattern KEY = Pattern.compile(
            "\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b" // AWS
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{36,}|\\bgithub_pat_[A-Za-z0-9_]{22,}|\\bglpat-[A-Za-z0-9_-]{20,}"
                    + "|\\bxox[abeoprs]-[A-Za-z0-9-]{10,}" // Slack
                    + "|\\b[rs]k_live_[A-Za-z0-9]{16,}" // Stripe
                    + "|\\bAIza[A-Za-z0-9_-]{35}\\b" // Google
                    + "|\\bnpm_[A-Za-z0-9]{36}\\b"
                    + "|(?i:aws_secret_access_key)[\"']?\\s*[:=]\\s*[\"']?[A-Za-z0-9/+]{40}\\b");

    private static final Pattern NAME =
            Pattern.compile("SECRET|PASSWORD|PASSWD|TOKEN|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY|CREDENTIAL");
    private static final Pattern REFERENCE = Pattern.compile(".*_(?:ARN|NAME|ID|URL|URI|PATH|FILE|TTL|SECONDS)");
    private static final Pattern RESOLVED = Pattern.compile("\\{\\{resolve:(?:secretsmanager|ssm-secure):");

    /** What Lambda itself gives every function: the keys of its role. */
    private static final Set<String> OF_THE_ROLE =
            Set.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    private Secrets() {}

    /** Whether a variable of this name holds a secret, and not only what one is called or where it lies. */
    public static boolean isNamedLikeOne(String variable) {
        String upper = variable.toUpperCase(Locale.ROOT);
        return NAME.matcher(upper).find()
                && !OF_THE_ROLE.contains(upper)
                && !REFERENCE.matcher(upper).matches();
    }

    /** Whether a value is one, or becomes one when it is deployed. */
    public static boolean isOne(String value) {
        return KEY.matcher(value).find() || RESOLVED.matcher(value).find();
    }
}
