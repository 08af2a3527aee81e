package dev.slipway.portal.scaffolding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.Concurrency;
import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.Reason;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Scaling;
import dev.slipway.manifest.StreamBatchSize;
import dev.slipway.manifest.TeamName;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {
    private static final Answers SOUND = Answers.initial()
            .with(Question.NAME, "orders-intake")
            .with(Question.DESCRIPTION, "Takes orders.")
            .with(Question.TEAM, "payments")
            .with(Question.PATH, "/orders");

    private final AnswerCheck check = new AnswerCheck("taken"::equalsIgnoreCase, Set.of(new TeamName("payments")));

    @Test
    void findsNothingWrongWithSoundAnswers() {
        assertThat(check.problems(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taken", "Taken", "match", "orders_intake", "../etc", "a/b", "öl", "1st", "-x", "test"})
    void refusesANameThatIsTakenReservedOrNoCrateName(String name) {
        assertThat(check.problems(SOUND.with(Question.NAME, name))).containsOnlyKeys(Question.NAME);
    }

    @Test
    void refusesATeamThatThePersonIsNotIn() {
        assertThat(check.problems(SOUND.with(Question.TEAM, "identity")))
                .containsEntry(Question.TEAM, "You are not a member of identity: choose one of your teams.");
    }

    @ParameterizedTest
    @CsvSource({
        "MEMORY,64",
        "MEMORY,many",
        "TIMEOUT,30",
        "TIMEOUT,0",
        "PATH,orders",
        "SECRETS,with space",
        "TABLES,orders:own"
    })
    void namesTheAnswerThatIsWrong(Question question, String answer) {
        assertThat(check.problems(SOUND.with(question, answer))).containsOnlyKeys(question);
    }

    @Test
    void asksForAReasonWhereTheFunctionHasConcurrencyOfItsOwn() {
        Answers reserved = SOUND.with(Question.RESERVED, "5");

        assertThat(check.problems(reserved)).containsOnlyKeys(Question.CONCURRENCY_REASON);
        assertThat(SpecWriter.preview(reserved, check.problems(reserved))
                        .sizing()
                        .scaling())
                .isEqualTo(Scaling.usual());
        Answers reasoned = reserved.with(Question.CONCURRENCY_REASON, "The database takes five connections.");
        assertThat(check.problems(reasoned)).isEmpty();
        assertThat(SpecWriter.exact(reasoned).sizing().scaling().concurrency())
                .isEqualTo(new Concurrency.Reserved(5, new Reason("The database takes five connections.")));
    }

    @Test
    void provisionsConcurrencyForLatencyCriticalFunctionsOnly() {
        Answers provisioned =
                SOUND.with(Question.PROVISIONED, "2").with(Question.CONCURRENCY_REASON, "Checkout waits for it.");

        assertThat(check.problems(provisioned)).containsOnlyKeys(Question.PROVISIONED);
        assertThat(check.problems(provisioned.with(Question.LATENCY_CRITICAL, "yes")))
                .isEmpty();
        assertThat(check.problems(
                        provisioned.with(Question.LATENCY_CRITICAL, "yes").with(Question.RESERVED, "1")))
                .containsOnlyKeys(Question.PROVISIONED);
        assertThat(check.problems(SOUND.with(Question.RESERVED, "many").with(Question.CONCURRENCY_REASON, "So.")))
                .containsOnlyKeys(Question.RESERVED);
    }

    @Test
    void runsInTheVpcWhereThatIsAnswered() {
        assertThat(SpecWriter.exact(SOUND).needs().vpc()).isFalse();
        assertThat(SpecWriter.exact(SOUND.with(Question.VPC, "yes")).needs().vpc())
                .isTrue();
    }

    @Test
    void previewsAPlaceholderForEachAnswerThatIsWrong() {
        Answers answers = SOUND.with(Question.NAME, "Not A Name").with(Question.MEMORY, "9");
        Map<Question, String> problems = check.problems(answers);

        var spec = SpecWriter.preview(answers, problems);

        assertThat(spec.identity().name().value()).isEqualTo("my-function");
        assertThat(spec.sizing().memory().megabytes()).isEqualTo(256);
        assertThat(spec.identity().owner().value()).isEqualTo("payments");
    }

    @Test
    void anEventFunctionListensToOneKindOfEventOfOneSource() {
        Answers answers = SOUND.with(Question.TRIGGER, TriggerChoice.EVENTBRIDGE.answer())
                .with(Question.SOURCE, "shop.orders")
                .with(Question.DETAIL_TYPE, "Order Paid");

        assertThat(check.problems(answers)).isEmpty();
        assertThat(SpecWriter.exact(answers).trigger())
                .isEqualTo(new EventBridgeRule(
                        EventBusName.DEFAULT, new EventSource("shop.orders"), new DetailType("Order Paid")));
        assertThat(check.problems(answers.with(Question.SOURCE, "").with(Question.DETAIL_TYPE, "")))
                .containsOnlyKeys(Question.SOURCE, Question.DETAIL_TYPE);
    }

    @Test
    void aStreamFunctionListensToTheChangesOfOneTable() {
        Answers answers = SOUND.with(Question.TRIGGER, TriggerChoice.DYNAMODB_STREAM.answer())
                .with(Question.STREAM_TABLE, "orders");

        assertThat(check.problems(answers)).isEmpty();
        assertThat(SpecWriter.exact(answers).trigger())
                .isEqualTo(new DynamoDbStream(new ResourceName("orders"), new StreamBatchSize(100)));
        assertThat(check.problems(answers.with(Question.STREAM_BATCH_SIZE, "1001")))
                .containsOnlyKeys(Question.STREAM_BATCH_SIZE);
    }

    @Test
    void refusesAnHttpApiThatAnswersLate() {
        assertThat(check.problems(SOUND.with(Question.ANSWER_TIME, "long")))
                .hasEntrySatisfying(
                        Question.ANSWER_TIME, problem -> assertThat(problem).contains("Step Functions"));
    }

    @ParameterizedTest
    @EnumSource(TriggerChoice.class)
    void previewsEveryTriggerBeforeItIsAnswered(TriggerChoice trigger) {
        Answers answers = Answers.initial().with(Question.TRIGGER, trigger.answer());

        var spec = SpecWriter.preview(answers, check.problems(answers));

        assertThat(spec.trigger().type()).isEqualTo(trigger.answer());
    }
}
