package dev.slipway.portal.telemetry.aws;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;

/** Writes segments of {@code orders-api-production} as Lambda and the function's own code send them. */
final class WrittenTraces {
    private final Consumer<String> xray;
    private int traces;

    WrittenTraces(Consumer<String> xray) {
        this.xray = xray;
    }

    /** A cold start: 13.25 ms of initialisation, which ends before its parent begins, and 9 ms of work. */
    String cold(Instant at) {
        String trace = next(at);
        service(trace, at, 40);
        xray.accept(function(trace, at, """
                "end_time": %s, "subsegments": [
                  {"id": "init000000000000", "name": "Initialization", "start_time": %s, "end_time": %s},
                  {"id": "invo000000000000", "name": "Invocation", "start_time": %s, "end_time": %s, "subsegments": [
                    {"id": "dyna000000000000", "name": "DynamoDB", "namespace": "aws", "start_time": %s, "end_time": %s}]},
                  {"id": "over000000000000", "name": "Overhead", "start_time": %s, "end_time": %s}]""".formatted(
                        after(at, 30),
                        after(at, 0),
                        after(at, 13.25),
                        after(at, 20),
                        after(at, 29),
                        after(at, 22),
                        after(at, 27),
                        after(at, 29),
                        after(at, 30))));
        return trace;
    }

    /** A cold start that calls DynamoDB and the parameter store before its first request. */
    String coldWithCallsInItsInit(Instant at) {
        String trace = next(at);
        service(trace, at, 80);
        xray.accept("""
                {"trace_id": "%s", "id": "func000000000000", "parent_id": "serv000000000000",
                 "name": "orders-api-production", "origin": "AWS::Lambda::Function", "start_time": %s, "end_time": %s,
                 "aws": {"function_arn": "arn:aws:lambda:eu-central-1:123456789012:function:orders-api-production:7"},
                 "subsegments": [
                  {"id": "init000000000000", "name": "Initialization", "start_time": %s, "end_time": %s, "subsegments": [
                    {"id": "dyna000000000000", "name": "DynamoDB", "namespace": "aws", "start_time": %s, "end_time": %s},
                    {"id": "ssm0000000000000", "name": "SSM", "namespace": "aws", "start_time": %s, "end_time": %s}]},
                  {"id": "invo000000000000", "name": "Invocation", "start_time": %s, "end_time": %s}]}""".formatted(
                        trace,
                        after(at, 70),
                        after(at, 80),
                        after(at, 0),
                        after(at, 66.5),
                        after(at, 4),
                        after(at, 24),
                        after(at, 24),
                        after(at, 60),
                        after(at, 71),
                        after(at, 79)));
        return trace;
    }

    String warm(Instant at) {
        String trace = next(at);
        service(trace, at, 12);
        xray.accept(function(trace, at, """
                "end_time": %s, "subsegments": [
                  {"id": "invo000000000000", "name": "Invocation", "start_time": %s, "end_time": %s}]""".formatted(after(at, 30), after(at, 20), after(at, 29))));
        return trace;
    }

    String inProgress(Instant at) {
        String trace = next(at);
        xray.accept(running(trace, at));
        return trace;
    }

    String inProgressAndEnded(Instant at) {
        String trace = next(at);
        xray.accept(function(trace, at, """
                "end_time": %s, "subsegments": [
                  {"id": "init000000000000", "name": "Init", "start_time": %s, "end_time": %s}]""".formatted(after(at, 30), after(at, 0), after(at, 13))));
        xray.accept(running(trace, at));
        return trace;
    }

    String newerStyle(Instant at) {
        String trace = next(at);
        xray.accept(function(trace, at, """
                "end_time": %s,
                "annotations": {"aws.responseLatency": 6.0, "aws.responseDuration": 0.5, "aws.runtimeOverhead": 0.25},
                "subsegments": [
                  {"id": "init000000000000", "name": "Init", "start_time": %s, "end_time": %s}]""".formatted(after(at, 30), after(at, 0), after(at, 14))));
        return trace;
    }

    String withDetachedSubsegment(Instant at) {
        String trace = cold(at);
        xray.accept("""
                {"trace_id": "%s", "id": "deta000000000000", "parent_id": "init000000000000", "type": "subsegment",
                 "name": "load settings", "start_time": %s, "end_time": %s}""".formatted(trace, after(at, 2), after(at, 9)));
        return trace;
    }

    /** A segment of the latest trace that ends before it begins. */
    void broken(Instant at) {
        xray.accept("""
                {"trace_id": "%s", "id": "brok000000000000", "name": "orders-api-production",
                 "origin": "AWS::Lambda::Function", "start_time": %s, "end_time": %s}""".formatted(id(at, traces), after(at, 50), after(at, 20)));
    }

    private String running(String trace, Instant at) {
        return function(trace, at, """
                "in_progress": true, "subsegments": [
                  {"id": "init000000000000", "name": "Initialization", "start_time": %s, "end_time": %s}]""".formatted(after(at, 0), after(at, 13)));
    }

    private void service(String trace, Instant at, double ms) {
        xray.accept("""
                {"trace_id": "%s", "id": "serv000000000000", "name": "orders-api-production", "origin": "AWS::Lambda",
                 "resource_arn": "arn:aws:lambda:eu-central-1:123456789012:function:orders-api-production",
                 "start_time": %s, "end_time": %s, "http": {"response": {"status": 200}}}""".formatted(trace, after(at, 0), after(at, ms)));
    }

    /** Begins 20 ms after the trace, when the initialisation is over. */
    private static String function(String trace, Instant at, String members) {
        return """
                {"trace_id": "%s", "id": "func000000000000", "parent_id": "serv000000000000",
                 "name": "orders-api-production", "origin": "AWS::Lambda::Function", "start_time": %s,
                 "aws": {"function_arn": "arn:aws:lambda:eu-central-1:123456789012:function:orders-api-production:7"},
                 %s}""".formatted(trace, after(at, 20), members);
    }

    private String next(Instant at) {
        traces++;
        return id(at, traces);
    }

    private static String id(Instant at, int number) {
        return "1-%08x-%024x".formatted(at.getEpochSecond(), number);
    }

    private static String after(Instant at, double ms) {
        return new BigDecimal(at.toEpochMilli())
                .add(BigDecimal.valueOf(ms))
                .movePointLeft(3)
                .toPlainString();
    }
}
