package dev.slipway.portal.scorecards.ui;

import dev.slipway.portal.scorecards.FleetScore.TeamTrend;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of the share of checks met, one line a team; a day of which nothing was noted leaves no point. */
final class TrendOption {
    private static final int COLOURS = 6;

    private TrendOption() {}

    static String json(List<TeamTrend> trend) {
        List<Map<String, Object>> series = trend.stream()
                .map(team -> line(team, "$series" + (trend.indexOf(team) % COLOURS + 1)))
                .toList();
        Map<String, Object> muted = Map.of("color", "$muted");
        Map<String, Object> lines = Map.of("lineStyle", Map.of("color", "$line"));
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "useUTC", true,
                        "grid", Map.of("left", 48, "right", 24, "top", 40, "bottom", 28),
                        "legend", Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "$ink")),
                        "tooltip", Map.of("trigger", "axis", "confine", true),
                        "xAxis", Map.of("type", "time", "axisLabel", muted, "axisLine", lines),
                        "yAxis",
                                Map.of(
                                        "type",
                                        "value",
                                        "min",
                                        0,
                                        "max",
                                        100,
                                        "axisLabel",
                                        Map.of("color", "$muted", "formatter", "{value} %"),
                                        "splitLine",
                                        lines),
                        "series", series));
    }

    private static Map<String, Object> line(TeamTrend team, String colour) {
        return Map.of(
                "type", "line",
                "name", FleetContent.team(team),
                "data",
                        team.days().stream()
                                .map(then -> List.of(then.day(), Math.round(then.share() * 100)))
                                .toList(),
                "symbolSize", 6,
                "itemStyle", Map.of("color", colour),
                "lineStyle", Map.of("color", colour, "width", 2));
    }
}
