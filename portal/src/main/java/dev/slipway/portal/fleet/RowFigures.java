package dev.slipway.portal.fleet;

/**
 * How a function performs, from the logs of the environment that the row names.
 *
 * @param environment which environment these are of, such as {@code production}
 * @param coldStarts number of cold starts behind the percentiles
 * @param initP50Ms median init in milliseconds
 * @param initP99Ms 99th percentile of init in milliseconds
 * @param maxMemoryMb largest memory used, in megabytes
 * @param zipBytes size of the zip in bytes; zero where it is not known
 */
public record RowFigures(
        String environment, long coldStarts, double initP50Ms, double initP99Ms, int maxMemoryMb, long zipBytes) {

    /** Cold starts from which on a 99th percentile says something. */
    public static final int ENOUGH_FOR_P99 = 100;
}
