package dev.slipway.infra;

import java.util.List;
import java.util.Optional;

/**
 * What an environment gives to all its functions.
 *
 * @param callers who may call those with an HTTP API
 * @param network where those run that need the account's VPC
 * @param alarmTopic ARN of the SNS topic that alarms tell, if somebody listens
 */
public record Surroundings(HttpCallers callers, Optional<Network> network, Optional<String> alarmTopic) {

    /** Callers that sign by IAM, no VPC, and alarms that only the pipeline reads. */
    public static Surroundings usual() {
        return new Surroundings(new HttpCallers.SignedByIam(), Optional.empty(), Optional.empty());
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
