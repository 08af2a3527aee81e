package dev.slipway.manifest;

/**
 * The content of a catalog's {@code environments.yaml}: where its functions run, and where their pipelines do.
 *
 * @param repository the repository whose workflow may hand over releases, e.g. {@code example/functions}
 * @param delivery where the pipelines are
 * @param staging where releases are tried
 * @param production where they are used
 */
public record Environments(
        String repository, AwsPlace delivery, EnvironmentPlace staging, EnvironmentPlace production) {

    /** The version of the form of {@code environments.yaml} that this release reads. */
    public static final int SCHEMA = 1;

    /** The file's name at the catalog's root. */
    public static final String FILE_NAME = "environments.yaml";

    /**
     * Refuses environments that share an account, since queues and tables have the same names in both, and places in
     * different regions, since a pipeline's artefacts lie in one.
     */
    public Environments {
        if (!repository.matches("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+")) {
            Checks.demand(Checks.refuse(
                    "Repository " + Checks.quoted(repository) + " has no owner and name",
                    "write e.g. example/functions"));
        }
        if (staging.place().account().equals(production.place().account())) {
            Checks.demand(Checks.refuse(
                    "Staging and production share account " + staging.place().account(),
                    "give each its own: queues, tables and parameters have the same names in both"));
        }
        if (!staging.place().region().equals(delivery.region())
                || !production.place().region().equals(delivery.region())) {
            Checks.demand(Checks.refuse(
                    "Delivery, staging and production are in different regions",
                    "keep them in one: a pipeline's artefacts lie in one region"));
        }
    }
}
