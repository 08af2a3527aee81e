package dev.slipway.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a function needs from its surroundings: names only, never a value.
 *
 * @param parameters settings in SSM Parameter Store, each once
 * @param secrets secrets in Secrets Manager, each once
 * @param resources tables, queues and buckets
 * @param vpc whether it runs in the account's VPC, e.g. to reach a database there; without, it reaches AWS and the internet
 */
public record Needs(List<ParameterName> parameters, List<SecretName> secrets, Resources resources, boolean vpc) {

    /** The most parameters, secrets, tables, queues or buckets of one function. */
    public static final int MOST = 50;

    private static final Needs NONE = new Needs(List.of(), List.of(), Resources.none());

    /** Copies the lists; refuses a name that is listed twice with an {@link InvalidValueException}. */
    public Needs {
        parameters = List.copyOf(parameters);
        secrets = List.copyOf(secrets);
        Stream.of(
                        Checks.clashes(
                                SettingKind.PARAMETER,
                                parameters.stream().map(ParameterName::value).toList()),
                        Checks.clashes(
                                SettingKind.SECRET,
                                secrets.stream().map(SecretName::value).toList()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(refusal -> {
                    throw new InvalidValueException(refusal);
                });
    }

    /** Outside of the VPC, as usual. */
    public Needs(List<ParameterName> parameters, List<SecretName> secrets, Resources resources) {
        this(parameters, secrets, resources, false);
    }

    /** Nothing at all. */
    public static Needs none() {
        return NONE;
    }

    /** Whether the function reads any setting when it starts. */
    public boolean hasSettings() {
        return !parameters.isEmpty() || !secrets.isEmpty();
    }
}
