package dev.slipway.portal.telemetry.aws;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.InvocationTrace;
import dev.slipway.portal.telemetry.TraceAssembly;
import dev.slipway.portal.telemetry.TraceReading;
import dev.slipway.portal.telemetry.TraceReading.Traces;
import dev.slipway.portal.telemetry.TraceReading.Unavailable;
import dev.slipway.portal.telemetry.TraceSource;
import dev.slipway.portal.telemetry.TraceSpan.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.Segment;
import software.amazon.awssdk.services.xray.model.Trace;

/** Cold starts as X-Ray has traced them. */
@Component
@WithAws
class XRayTraces implements TraceSource {
    /** Each costs a fifth of a call; a function whose requests are nearly all warm must not be searched for ever. */
    private static final int MOST_LOOKED_AT = 250;

    private final AwsAccounts accounts;
    private final LambdaInventory inventory;

    XRayTraces(AwsAccounts accounts, LambdaInventory inventory) {
        this.accounts = accounts;
        this.inventory = inventory;
    }

    @Override
    public Source source() {
        return Source.AWS;
    }

    @Override
    public TraceReading coldStarts(
            FunctionName function, EnvironmentName environment, Instant from, Instant until, int most) {
        return accounts.of(environment)
                .map(account -> switch (inventory.deployed(function, environment)) {
                    case InventoryReading.Absent absent ->
                        new Unavailable(account.physicalName(function) + " is not in " + account.label()
                                + ": deploy it, or correct slipway.aws.environments." + environment.id()
                                + ".function-name.");
                    case InventoryReading.Unavailable(String reason) -> new Unavailable(reason);
                    case InventoryReading.Found(DeployedFunction found) ->
                        found.configuration().observation().traced()
                                ? coldStarts(new TracedFunction(account, function, found), from, until, most)
                                : new Unavailable(account.physicalName(function)
                                        + " is not traced: set its tracing mode to Active to see what its cold starts"
                                        + " are made of.");
                })
                .orElseGet(() -> new Unavailable("No AWS account is set for " + environment.id()
                        + ": set slipway.aws.environments." + environment.id() + ".region."));
    }

    private record TracedFunction(AwsAccount account, FunctionName name, DeployedFunction found) {
        XRayClient client() {
            return account.client(XRayClient.class, XRayClient::builder);
        }

        String physicalName() {
            return account.physicalName(name);
        }

        String release(String version) {
            return found.version(version)
                    .map(known -> known.release().release())
                    .orElse(version);
        }
    }

    private static TraceReading coldStarts(TracedFunction function, Instant from, Instant until, int most) {
        try {
            List<String> ids = TraceSummaries.ids(function.client(), function.physicalName(), from, until);
            Search search = new Search(function, most);
            int last = Math.min(MOST_LOOKED_AT, ids.size());
            for (int next = 0; next < last && !search.done(); next += TraceDocuments.MOST_IDS) {
                search.look(ids.subList(next, Math.min(last, next + TraceDocuments.MOST_IDS)));
            }
            return search.result(ids);
        } catch (SdkException failure) {
            return new Unavailable(AwsFailure.of(failure, TraceSummaries.ACTION).sentence());
        }
    }

    /** Looks at traces five at a time until enough cold starts are found. */
    private static final class Search {
        private final TracedFunction function;
        private final int most;
        private final List<InvocationTrace> found = new ArrayList<>();
        private int unreadable;
        private int unprocessed;

        Search(TracedFunction function, int most) {
            this.function = function;
            this.most = most;
        }

        boolean done() {
            return found.size() >= most;
        }

        void look(List<String> ids) {
            TraceDocuments.Answer answer = TraceDocuments.get(function.client(), ids);
            unprocessed += answer.unprocessed();
            for (Trace trace : answer.traces()) {
                TraceAssembly.Assembled assembled = TraceAssembly.of(
                        trace.id(),
                        trace.segments().stream().map(Segment::document).toList(),
                        function.physicalName());
                unreadable += assembled.unreadable();
                assembled
                        .trace(function::release)
                        .filter(candidate ->
                                candidate.spans().stream().anyMatch(span -> span.phase() == Phase.INITIALIZATION))
                        .ifPresent(found::add);
            }
        }

        TraceReading result(List<String> ids) {
            List<String> notes = new ArrayList<>();
            if (ids.isEmpty()) {
                notes.add(
                        "X-Ray has no traces of it in this time. Where the account uses Transaction Search, traces are"
                                + " in CloudWatch Logs instead, and X-Ray answers with none.");
            }
            if (ids.size() > MOST_LOOKED_AT && !done()) {
                notes.add("The " + MOST_LOOKED_AT + " slowest of "
                        + (ids.size() < TraceSummaries.MOST ? ids.size() : "the newest " + ids.size())
                        + " traces were looked at: choose a shorter time to see the others.");
            }
            if (unprocessed > 0) {
                notes.add(unprocessed + (unprocessed == 1 ? " trace" : " traces")
                        + " could not be had from X-Ray; reload the page to try again.");
            }
            if (unreadable > 0) {
                notes.add(unreadable + (unreadable == 1 ? " segment was" : " segments were")
                        + " left out, having no form that is known.");
            }
            return new Traces(
                    found.stream()
                            .sorted(Comparator.comparing(InvocationTrace::begin).reversed())
                            .limit(most)
                            .toList(),
                    notes);
        }
    }
}
