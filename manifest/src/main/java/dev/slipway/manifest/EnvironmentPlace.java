package dev.slipway.manifest;

import java.util.List;
import java.util.Optional;

/**
 * Where an environment is in AWS, and what it gives to all its functions.
 *
 * @param place its account and region
 * @param token of whom the callers of HTTP functions need a token; without, they sign by IAM
 * @param network where functions run that need the account's VPC
 * @param alarmTopic ARN of the SNS topic that alarms tell
 */
public record EnvironmentPlace(
        AwsPlace place, Optional<Token> token, Optional<Network> network, Optional<String> alarmTopic) {

    /** Refuses a topic that is not of this place with an {@link InvalidValueException}. */
    public EnvironmentPlace {
        alarmTopic
                .filter(arn -> !arn.matches("arn:aws[a-z-]*:sns:" + place.region() + ":" + place.account() + ":.+"))
                .ifPresent(arn -> Checks.demand(Checks.refuse(
                        "Topic " + Checks.quoted(arn) + " is no SNS topic of " + place,
                        "write the ARN of one in the environment's own account and region")));
    }

    /**
     * Callers that show a JSON Web Token.
     *
     * @param issuer an https address
     * @param audience for whom the token must be issued
     */
    public record Token(String issuer, String audience) {

        /** Refuses an issuer that is no https address, and an empty audience. */
        public Token {
            if (!issuer.startsWith("https://") || audience.isBlank()) {
                Checks.demand(Checks.refuse(
                        "Tokens of " + Checks.quoted(issuer) + " for " + Checks.quoted(audience) + " cannot be checked",
                        "write an https address, and whom its tokens are for"));
            }
        }
    }

    /**
     * A part of the account's VPC.
     *
     * @param subnets ids of private subnets
     * @param securityGroups ids of the functions' security groups
     */
    public record Network(List<String> subnets, List<String> securityGroups) {

        /** Copies the lists; refuses ids of another form, and empty lists. */
        public Network {
            subnets = List.copyOf(subnets);
            securityGroups = List.copyOf(securityGroups);
            if (subnets.isEmpty()
                    || securityGroups.isEmpty()
                    || !subnets.stream().allMatch(id -> id.matches("subnet-[0-9a-f]{8,17}"))
                    || !securityGroups.stream().allMatch(id -> id.matches("sg-[0-9a-f]{8,17}"))) {
                Checks.demand(Checks.refuse(
                        "The network does not name subnets and security groups",
                        "write the ids of at least one subnet-… and one sg-…"));
            }
        }
    }
}
