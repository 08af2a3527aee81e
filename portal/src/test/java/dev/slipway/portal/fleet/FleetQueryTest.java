package dev.slipway.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetQueryTest {
    private static final FunctionRow ORDERS = row("orders-api", "payments", 12.0);
    private static final FunctionRow QUOTES = row("quotes-api", "identity", 4.0);
    private static final FunctionRow IDLE = new FunctionRow(
            "idle",
            Optional.of(new FunctionRow.About("payments", "SQS jobs", "sqs", 128)),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH);
    private static final FunctionRow BROKEN =
            new FunctionRow("broken", Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH);

    private final Fleet fleet = new Fleet(() -> List.of(ORDERS, QUOTES, IDLE, BROKEN));

    @Test
    void showsAllByNameUnlessAsked() {
        assertThat(fleet.find(FleetQuery.ALL)).containsExactly(BROKEN, IDLE, ORDERS, QUOTES);
    }

    @Test
    void putsFunctionsWithoutTheFigureLastWhicheverWayItIsOrdered() {
        assertThat(fleet.find(new FleetQuery("", "", FleetQuery.Sort.INIT_P99, false)))
                .containsExactly(QUOTES, ORDERS, BROKEN, IDLE);
        assertThat(fleet.find(new FleetQuery("", "", FleetQuery.Sort.INIT_P99, true)))
                .containsExactly(ORDERS, QUOTES, BROKEN, IDLE);
    }

    @Test
    void filtersByTextInNameTeamOrTriggerAndByTeam() {
        assertThat(fleet.find(new FleetQuery("JOBS", "", FleetQuery.Sort.NAME, false)))
                .containsExactly(IDLE);
        assertThat(fleet.find(new FleetQuery("api", "payments", FleetQuery.Sort.NAME, false)))
                .containsExactly(ORDERS);
    }

    @Test
    void neverWritesACellThatASpreadsheetWouldRun() {
        FunctionRow formula = row("=cmd", "a,b", 1.0);

        assertThat(FleetCsv.of(List.of(formula))).contains("\r\n'=cmd,\"a,b\",");
    }

    private static FunctionRow row(String name, String team, double init) {
        return new FunctionRow(
                name,
                Optional.of(new FunctionRow.About(team, "POST /" + name, "http", 256)),
                Optional.of(new RowFigures("production", 10, init, init, 20, 1_000_000)),
                Optional.empty(),
                Instant.EPOCH);
    }
}
