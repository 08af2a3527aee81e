package dev.slipway.portal.awsfake;

/** An error that a service answers. */
public final class AwsError extends RuntimeException {
    private final String code;
    private final int status;

    /** With the code as the API model has it. */
    public AwsError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }
}
