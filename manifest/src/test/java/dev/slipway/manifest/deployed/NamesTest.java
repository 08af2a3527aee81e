package dev.slipway.manifest.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.FunctionName;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final FunctionName ORDERS = new FunctionName("orders-api");

    @Test
    void aFunctionIsFoundByItsNameInItsEnvironment() {
        DeployedFunction function = new DeployedFunction(ORDERS, "production");

        assertThat(function.name()).isEqualTo("orders-api-production");
        assertThat(function.logGroup()).isEqualTo("/aws/lambda/orders-api-production");
        assertThat(function.alarm(AlarmKind.SLOW_INIT)).isEqualTo("orders-api-production-slow-init");
    }

    @Test
    void aPipelineIsFoundByItsFunctionAndTheOtherWayRound() {
        FunctionDelivery delivery = new FunctionDelivery(ORDERS);

        assertThat(delivery.pipeline()).isEqualTo("slipway-orders-api");
        assertThat(FunctionDelivery.ofPipeline("slipway-orders-api")).contains(delivery);
        assertThat(FunctionDelivery.ofPipeline("somebody-elses")).isEmpty();
        assertThat(delivery.approvalArn("aws", "eu-central-1", "111111111111"))
                .isEqualTo("arn:aws:codepipeline:eu-central-1:111111111111:slipway-orders-api/Approval/Approve");
    }

    @Test
    void theLongestNamesFitIntoWhatAwsTakes() {
        FunctionName longest = new FunctionName("a".repeat(FunctionName.LONGEST));

        assertThat(new DeployedFunction(longest, "production").name()).hasSizeLessThanOrEqualTo(64);
        assertThat(new FunctionDelivery(longest).pipeline()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void anEnvironmentIsAWord() {
        assertThatThrownBy(() -> new DeployedFunction(ORDERS, "Prod 1")).hasMessageContaining("\"Prod 1\" is not");
    }
}
