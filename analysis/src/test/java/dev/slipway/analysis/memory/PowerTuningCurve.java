package dev.slipway.analysis.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Test data: mean duration and cost of one function at several sizes, measured on AWS Lambda. */
record PowerTuningCurve(String application, List<Integer> sizesMb, double[] durationMs, double[] costUsd) {

    static final List<PowerTuningCurve> ALL = load();

    /** A curve with the places of the two sizes that are taken for measured. */
    record Pair(PowerTuningCurve curve, int smaller, int larger) {

        int smallerMb() {
            return curve.sizesMb.get(smaller);
        }

        int largerMb() {
            return curve.sizesMb.get(larger);
        }

        MemoryQuestion question(Goal goal, int currentMb, long count) {
            return new MemoryQuestion(
                    currentMb,
                    40,
                    goal,
                    List.of(observation(smaller, count), observation(larger, count)),
                    curve.sizesMb);
        }

        private Observation observation(int at, long count) {
            return new Observation(curve.sizesMb.get(at), curve.durationMs[at], count);
        }
    }

    List<Pair> pairs() {
        int sizes = sizesMb.size();
        return IntStream.range(0, sizes)
                .boxed()
                .flatMap(smaller ->
                        IntStream.range(smaller + 1, sizes).mapToObj(larger -> new Pair(this, smaller, larger)))
                .toList();
    }

    private static List<PowerTuningCurve> load() {
        try (InputStream stream = PowerTuningCurve.class.getResourceAsStream("../power-tuning-curves.json")) {
            JsonNode curves = JsonMapper.shared().readTree(stream);
            return StreamSupport.stream(curves.spliterator(), false)
                    .map(PowerTuningCurve::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PowerTuningCurve of(JsonNode curve) {
        String[] path = curve.get("path").asString().split("/");
        return new PowerTuningCurve(
                path[path.length - 2],
                StreamSupport.stream(curve.get("mem").spliterator(), false)
                        .map(JsonNode::asInt)
                        .toList(),
                figures(curve.get("ms")),
                figures(curve.get("usd")));
    }

    private static double[] figures(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
