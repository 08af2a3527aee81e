package dev.slipway.manifest.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.FunctionStack.Alarm;
import dev.slipway.manifest.deployed.FunctionStack.Arrival;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunctionStackTest {
    private static final DeployedFunction FUNCTION =
            new DeployedFunction(new FunctionName("orders-intake"), "production");
    private static final String OWN = """
            "Own": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "orders-intake-production",
              "Runtime": "provided.al2", "Timeout": 30,
              "Environment": {"Variables": {"A": "b", "C": {"Ref": "Parameter"}}}}}""";

    @Test
    void readsWhatTheFunctionIsAndNotWhatStandsBesideIt() {
        FunctionStack stack = read("""
                "Other": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "helper", "Runtime": "python3.12"}},
                """ + OWN);

        assertThat(stack.runtime()).contains("provided.al2");
        assertThat(stack.timeout()).isEqualTo(30);
        assertThat(stack.environment()).containsExactly(Map.entry("A", "b"));
        assertThat(stack.alarms()).isEmpty();
        assertThat(stack.arrivals()).isEmpty();
    }

    @Test
    void tellsAlarmsThatReachSomebodyFromThoseThatDoNot() {
        assertThat(read(OWN + """
                , "A": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmName": "a", "MetricName": "Errors",
                    "AlarmActions": ["arn:aws:sns:eu-central-1:111111111111:alarms"]}},
                "B": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"MetricName": "Errors", "AlarmActions": []}},
                "C": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmName": "c", "MetricName": "Errors",
                    "ActionsEnabled": false, "AlarmActions": ["arn:aws:sns:eu-central-1:111111111111:alarms"]}}
                """).alarms())
                .containsExactlyInAnyOrder(
                        new Alarm("a", "Errors", true),
                        new Alarm("B", "Errors", false),
                        new Alarm("c", "Errors", false));
    }

    @Test
    void looksAtTheQueueThatAMappingNamesForWhatItKeepsAndHides() {
        String mapping = """
                , "Mapping": {"Type": "AWS::Lambda::EventSourceMapping",
                  "Properties": {"EventSourceArn": {"Fn::GetAtt": ["Queue", "Arn"]}}}""";

        assertThat(read(OWN + mapping + """
                , "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders", "VisibilityTimeout": 180,
                    "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Failed", "Arn"]}, "maxReceiveCount": 5}}},
                "Failed": {"Type": "AWS::SQS::Queue"}
                """).arrivals())
                .containsExactly(new Arrival("messages of the queue orders", true, Optional.of(180)));
        assertThat(read(OWN + mapping + ", \"Queue\": {\"Type\": \"AWS::SQS::Queue\"}")
                        .arrivals())
                .containsExactly(new Arrival("messages of the queue Queue", false, Optional.of(30)));
    }

    @Test
    void aStreamLosesWhatItsMappingHasNoDestinationFor() {
        assertThat(read(OWN + """
                , "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"EventSourceArn": {"Ref": "Stream"}}}
                """).arrivals())
                .containsExactly(new Arrival("changes of the stream", false, Optional.empty()));
        assertThat(read(OWN + """
                , "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"EventSourceArn": {"Ref": "Stream"},
                    "DestinationConfig": {"OnFailure": {"Destination": {"Fn::GetAtt": ["Failed", "Arn"]}}}}}
                """).arrivals())
                .containsExactly(new Arrival("changes of the stream", true, Optional.empty()));
    }

    @Test
    void anEventIsKeptOnlyWhereBothItsDeliveryAndItsCallAre() {
        String rule = """
                , "Rule": {"Type": "AWS::Events::Rule", "Properties": {"Name": "r", "Targets": [
                    {"Id": "Function", "DeadLetterConfig": {"Arn": "arn"}}]}}""";
        String call = """
                , "Call": {"Type": "AWS::Lambda::EventInvokeConfig", "Properties": {
                    "DestinationConfig": {"OnFailure": {"Destination": "arn"}}}}""";

        assertThat(read(OWN + rule + call).arrivals())
                .containsExactly(new Arrival("events of the rule r", true, Optional.empty()));
        assertThat(read(OWN + rule).arrivals()).extracting(Arrival::kept).containsExactly(false);
        assertThat(read(OWN + rule.replace("\"DeadLetterConfig\": {\"Arn\": \"arn\"}", "\"Arn\": \"arn\"") + call)
                        .arrivals())
                .extracting(Arrival::kept)
                .containsExactly(false);
    }

    @Test
    void refusesTheTemplateOfAnotherStack() {
        assertThatThrownBy(() -> read(OWN.replace("orders-intake", "orders-api")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no function orders-intake-production");
    }

    private static FunctionStack read(String resources) {
        return FunctionStack.of("{\"Resources\": {" + resources + "}}", FUNCTION);
    }
}
