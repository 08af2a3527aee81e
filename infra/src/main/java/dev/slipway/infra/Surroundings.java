package dev.slipway.infra;

import dev.slipway.manifest.EnvironmentPlace;
import java.util.List;
import java.util.Optional;

/**
 * What an environment gives to all its functions.
 *
 * @param callers who may call those with an HTTP API
 * @param network where those run that need the account's VPC
 * @param alarmTopic ARN of the SNS topic that alarms tell, if somebody listens
 * @param boundary name of the managed policy beyond which no function's role goes, where the environment has one
 */
public record Surroundings(
        HttpCallers callers, Optional<Network> network, Optional<String> alarmTopic, Optional<String> boundary) {

    /** Callers that sign by IAM, no VPC, and alarms that only the pipeline reads. */
    public static Surroundings usual() {
        return new Surroundings(new HttpCallers.SignedByIam(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What an environment of {@code environments.yaml} gives. */
    public static Surroundings of(EnvironmentPlace place, String boundary) {
        return new Surroundings(
                place.token()
                        .<HttpCallers>map(token -> new HttpCallers.WithToken(token.issuer(), token.audience()))
                        .orElse(new HttpCallers.SignedByIam()),
                place.network().map(network -> new Network(network.subnets(), network.securityGroups())),
                place.alarmTopic(),
                Optional.of(boundary));
    }

    /** The same without a network, for a function that needs none. */
    Surroundings withoutNetwork() {
        return new Surroundings(callers, Optional.empty(), alarmTopic, boundary);
    }

    /**
     * A part of the account's VPC.
     *
     * @param subnets ids of private subnets, in at least two zones
     * @param securityGroups ids of the functions' security groups
     */
    public record Network(List<String> subnets, List<String> securityGroups) {

        /** Copies the lists; both must have an entry. */
        public Network {
            subnets = List.copyOf(subnets);
            securityGroups = List.copyOf(securityGroups);
            if (subnets.isEmpty() || securityGroups.isEmpty()) {
                throw new IllegalArgumentException(
                        "A network needs at least one subnet and one security group: name both.");
            }
        }
    }
}
