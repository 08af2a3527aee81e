package dev.slipway.manifest;

/**
 * A route of an HTTP API that invokes a function.
 *
 * @param method the method that the route answers
 * @param path the path that the route answers
 */
public record HttpApi(HttpMethod method, HttpPath path) implements Trigger {

    static final String TYPE = "http";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return method + " " + path;
    }

    @Override
    public boolean isInteractive() {
        return true;
    }
}
