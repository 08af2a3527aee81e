package dev.slipway.manifest;

import java.util.Locale;

/** What a name that a function declares stands for; decides the prefix of its environment variable. */
public enum SettingKind {
    /** A parameter in SSM: the variable holds its physical name. */
    PARAMETER("PARAM"),
    /** A secret in Secrets Manager: the variable holds its id or ARN. */
    SECRET("SECRET"),
    /** A DynamoDB table: the variable holds its physical name. */
    TABLE("TABLE"),
    /** An SQS queue that the function sends to: the variable holds its address. */
    QUEUE("QUEUE"),
    /** An S3 bucket: the variable holds its physical name. */
    BUCKET("BUCKET");

    private final String prefix;

    SettingKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** The word for one of its kind at the beginning of a sentence. */
    String noun() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
