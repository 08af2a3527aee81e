package dev.slipway.portal.awsfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.awsfake.insights.InsightsQuery;
import dev.slipway.portal.awsfake.insights.MalformedQueryException;
import dev.slipway.portal.awsfake.insights.RawEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FakeAwsTest {
    private static final List<RawEvent> EVENTS = List.of(
            new RawEvent("2026/11/20/[7]a", 3_600_000, "START RequestId: 1 Version: 7\n"),
            new RawEvent(
                    "2026/11/20/[7]a",
                    3_600_005,
                    "REPORT RequestId: 1\tDuration: 2.37 ms\tBilled Duration: 427 ms\tMemory Size: 1024 MB\t"
                            + "Max Memory Used: 95 MB\tInit Duration: 423.98 ms\t\n"),
            new RawEvent(
                    "2026/11/20/[8]b",
                    7_200_000,
                    "{\"type\":\"platform.report\",\"record\":{\"metrics\":{\"durationMs\":5.5}}}"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {"logGroupNam":"g"}                         ; FilterLogEvents has a member logGroupNam that its model does not
                    {"logGroupName":7}                          ; FilterLogEvents.logGroupName is no text but 7
                    {"logGroupName":"a b"}                      ; FilterLogEvents.logGroupName is a b, which does not match [\\.\\-_/#A-Za-z0-9]+
                    {"logGroupName":"g","limit":20000}          ; FilterLogEvents.limit is 20000.0, outside 1 to 10000
                    {"logGroupName":"g","startTime":"now"}      ; FilterLogEvents.startTime is no such number but "now"
                    {"logGroupName":"g","logStreamNames":"all"} ; FilterLogEvents.logStreamNames is no list but "all"
                    """)
    void findsWhatDoesNotFollowTheModel(String input, String wrong) {
        assertThat(ApiModel.of("logs")
                        .wrongInput("FilterLogEvents", JsonMapper.shared().readTree(input)))
                .containsExactly(wrong);
    }

    @Test
    void findsWhatIsRequiredAndEnumerated() {
        assertThat(ApiModel.of("logs")
                        .wrongInput("StartQuery", JsonMapper.shared().readTree("{\"startTime\":1,\"endTime\":2}")))
                .containsExactly("StartQuery lacks queryString");
        assertThat(ApiModel.of("logs")
                        .wrongOutput("GetQueryResults", JsonMapper.shared().readTree("{\"status\":\"Done\"}")))
                .singleElement()
                .asString()
                .startsWith("GetQueryResults.status is Done, not one of ");
    }

    @Test
    void knowsTheModelsOfAllProtocols() {
        assertThat(List.of("logs", "codepipeline", "xray", "lambda", "sts").stream()
                        .map(service -> ApiModel.of(service).protocol()))
                .containsExactly("json", "json", "rest-json", "rest-json", "query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dedup @logStream",
                "fields strlen(@message)",
                "stats pct(@duration, 99)",
                "stats count(*) by datefloor(@timestamp, 1h)",
                "filter @type ~ 'REPORT'",
                "stats count(*) by bin(1w)",
                "parse @message 'a * b' as c",
                "filter @type = \"REPORT\" | ",
                "fields @timestamp @message"
            })
    void refusesWhatItDoesNotKnowInsteadOfFindingNothing(String query) {
        assertThatThrownBy(() -> InsightsQuery.parse(query)).isInstanceOf(MalformedQueryException.class);
    }

    @Test
    void discoversFieldsOfTextAndJson() {
        assertThat(run("fields @duration, @maxMemoryUsed / 1000000 as used, record.metrics.durationMs as ms | limit 3"))
                .extracting(row -> row.get("@duration"), row -> row.get("used"), row -> row.get("ms"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, null, null),
                        org.assertj.core.groups.Tuple.tuple("2.37", "95", null),
                        org.assertj.core.groups.Tuple.tuple(null, null, "5.5"));
    }

    @Test
    void groupsParsesAndSorts() {
        assertThat(run("""
                        filter ispresent(@duration) or type in ["platform.report", "x"] # reports of both kinds
                        | parse @logStream /\\[(?<version>\\d+)\\]/
                        | stats count(*) as n, max(coalesce(@duration, record.metrics.durationMs)) as slowest
                            by bin(1h), version
                        | sort slowest desc"""))
                .containsExactly(
                        Map.of("bin(1h)", "1970-01-01 02:00:00.000", "version", "8", "n", "1", "slowest", "5.5"),
                        Map.of("bin(1h)", "1970-01-01 01:00:00.000", "version", "7", "n", "1", "slowest", "2.37"));
    }

    @Test
    void calculatesWithPrecedence() {
        assertThat(run("limit 1 | fields 2 + 3 * 4 - 10 / 4 as a, floor(log(100) / 2) as b, least(3, 1, 2) as c,"
                                + " not (1 = 2 and 2 = 2) as d, \"x\" like /X|x/ as e, log(0) as f")
                        .getFirst())
                .containsEntry("a", "11.5")
                .containsEntry("b", "2")
                .containsEntry("c", "1")
                .containsEntry("d", "1")
                .containsEntry("e", "1")
                .doesNotContainKey("f");
    }

    @Test
    void matchesTermsOfFilterPatterns() {
        assertThat(FilterPattern.of("?\"REPORT RequestId:\" ?INIT").matches("an INIT"))
                .isTrue();
        assertThat(FilterPattern.of("?\"REPORT RequestId:\" ?INIT").matches("a report"))
                .isFalse();
        assertThat(FilterPattern.of("ERROR orders").matches("ERROR in orders")).isTrue();
        assertThat(FilterPattern.of("ERROR orders").matches("ERROR elsewhere")).isFalse();
        assertThat(FilterPattern.of("").matches("anything")).isTrue();
        assertThatThrownBy(() -> FilterPattern.of("{ $.type = \"platform.report\" }"))
                .isInstanceOf(AwsError.class);
    }

    private static List<Map<String, String>> run(String query) {
        return InsightsQuery.parse(query).run(EVENTS);
    }
}
