package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentsParserTest {
    private static final String PLACES = """
            schema: 1
            repository: example/functions
            delivery: {account: "111111111111", region: eu-central-1}
            staging:
              account: "222222222222"
              region: eu-central-1
              token: {issuer: "https://login.example.com/", audience: shop}
            production:
              account: "333333333333"
              region: eu-central-1
              network: {subnets: [subnet-0123456789abcdef0], securityGroups: [sg-0123456789abcdef0]}
              alarmTopic: arn:aws:sns:eu-central-1:333333333333:alarms
            """;

    @Test
    void readsWhereEverythingIs() {
        assertThat(EnvironmentsParser.parse(PLACES)).isInstanceOfSatisfying(ParsedEnvironments.Parsed.class, parsed -> {
            Environments environments = parsed.environments();
            assertThat(environments.delivery()).isEqualTo(new AwsPlace("111111111111", "eu-central-1"));
            assertThat(environments.staging().token())
                    .contains(new EnvironmentPlace.Token("https://login.example.com/", "shop"));
            assertThat(environments.production().network().orElseThrow().subnets())
                    .containsExactly("subnet-0123456789abcdef0");
            assertThat(environments.production().alarmTopic()).isPresent();
        });
    }

    @Test
    void saysTheLineOfWhatIsWrong() {
        assertThat(problems(PLACES.replace("token:", "tokn:"))).containsExactly("7: Unknown field “tokn”.");
        assertThat(problems(PLACES.replace("https://login", "http://login")))
                .containsExactly("7: Tokens of “http://login.example.com/” for “shop” cannot be checked.");
        assertThat(problems(PLACES.replace("\"333333333333\"", "333333333333")))
                .first()
                .asString()
                .startsWith("9: Field account must be text");
    }

    @Test
    void refusesEnvironmentsThatShareAnAccountOrAreFarApart() {
        assertThat(problems(PLACES.replace("222222222222", "333333333333")))
                .containsExactly("1: Staging and production share account 333333333333.");
        assertThat(problems(
                        PLACES.replace("111111111111\", region: eu-central-1", "111111111111\", region: eu-west-1")))
                .containsExactly("1: Delivery, staging and production are in different regions.");
    }

    @Test
    void refusesATopicOfAnotherAccount() {
        assertThat(problems(PLACES.replace("eu-central-1:333333333333:alarms", "eu-central-1:222222222222:alarms")))
                .singleElement()
                .asString()
                .contains("is no SNS topic of 333333333333/eu-central-1");
    }

    private static List<String> problems(String text) {
        return switch (EnvironmentsParser.parse(text)) {
            case ParsedEnvironments.Parsed parsed -> List.of();
            case ParsedEnvironments.Invalid invalid ->
                invalid.problems().stream()
                        .map(problem -> problem.line() + ": " + problem.message())
                        .toList();
        };
    }
}
