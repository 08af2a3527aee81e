package dev.slipway.portal.awsfake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/**
 * AWS at an address of this machine. Point a client at {@link #endpoint()}; what is wrong with requests or answers by the
 * API models is gathered in {@link #violations()}, which a test asserts to be empty.
 */
public final class FakeAws implements AutoCloseable {
    /** The account that everything is in. */
    public static final String ACCOUNT = "123456789012";

    private final List<FakeService> services;
    private final HttpServer server = new HttpServer(this::answer);
    private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final Map<String, Runnable> after = new ConcurrentHashMap<>();
    private final Set<String> denied = ConcurrentHashMap.newKeySet();
    private volatile Duration clockAhead = Duration.ZERO;

    /** A call that came in. */
    public record RecordedCall(String service, String operation, JsonNode input, String accessKey, String region) {}

    /** Starts with some services. */
    public FakeAws(FakeService... services) {
        this.services = List.of(services);
    }

    /** Where it listens. */
    public URI endpoint() {
        return server.address();
    }

    /** All calls so far, oldest first; those that a fault ended too. */
    public List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    /** How often an operation was called. */
    public long count(String operation) {
        return calls.stream().filter(call -> call.operation().equals(operation)).count();
    }

    /** What did not follow the API models. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Lets the next calls of an operation fail, one after the other. */
    public void fail(String operation, Fault... next) {
        synchronized (faults) {
            faults.computeIfAbsent(operation, first -> new ArrayDeque<>()).addAll(List.of(next));
        }
    }

    /** Has something happen each time that an operation is called, before it is carried out. */
    public void before(String operation, Runnable happens) {
        before.put(operation, happens);
    }

    /** Has something happen each time that an operation was carried out, before it is answered. */
    public void after(String operation, Runnable happens) {
        after.put(operation, happens);
    }

    /** From now on nothing happens beside the calls. */
    public void undisturbed() {
        before.clear();
        after.clear();
    }

    /** Takes away a permission, such as {@code logs:StartQuery}. */
    public void deny(String action) {
        denied.add(action);
    }

    /** Gives a permission back. */
    public void allow(String action) {
        denied.remove(action);
    }

    /** Puts the fake's clock ahead of this machine's; requests from too far in the past are refused. */
    public void setClockAhead(Duration ahead) {
        clockAhead = ahead;
    }

    /** Forgets calls, faults and refusals, for the next test. */
    public void reset() {
        calls.clear();
        violations.clear();
        faults.clear();
        denied.clear();
        undisturbed();
        clockAhead = Duration.ZERO;
    }

    @Override
    public void close() {
        server.close();
    }

    private Instant now() {
        return Instant.now().plus(clockAhead);
    }

    private boolean answer(HttpRequest request, OutputStream out) throws IOException {
        for (FakeService service : services) {
            ApiModel model = ApiModel.of(service.name());
            WireProtocol protocol = WireProtocol.of(model);
            Optional<WireProtocol.Call> call = protocol.read(request, model);
            if (call.isPresent()) {
                return answer(service, call.get(), request, out);
            }
        }
        violations.add(
                "No service knows " + request.method() + " " + request.path() + " " + request.header("x-amz-target"));
        new HttpAnswer(404, "text/plain", Map.of(), "unknown").write(out, now());
        return true;
    }

    private boolean answer(FakeService service, WireProtocol.Call call, HttpRequest request, OutputStream out)
            throws IOException {
        ApiModel model = ApiModel.of(service.name());
        WireProtocol protocol = WireProtocol.of(model);
        try {
            Optional<Fault> fault = admitted(service, call, request);
            HttpAnswer answer = protocol.write(call.operation(), output(service, call), model);
            if (fault.isPresent()) {
                answer.writeHalf(out, now());
                return false;
            }
            answer.write(out, now());
        } catch (AwsError error) {
            requireKnown(model, call.operation(), error);
            protocol.write(error).write(out, now());
        } catch (RuntimeException bug) {
            violations.add(call.operation() + " failed: " + bug);
            protocol.write(new AwsError(500, "InternalFailure", String.valueOf(bug.getMessage())))
                    .write(out, now());
        }
        return true;
    }

    /** Everything before the operation itself; gives the fault that spoils its answer, and throws all others. */
    private Optional<Fault> admitted(FakeService service, WireProtocol.Call call, HttpRequest request) {
        Signature signature = Signature.of(request);
        calls.add(new RecordedCall(
                service.name(), call.operation(), call.input(), signature.accessKey(), signature.region()));
        signature.requireFresh(now());
        ApiModel model = ApiModel.of(service.name());
        if (!signature.service().equals(model.signingName())) {
            violations.add(call.operation() + " is signed for " + signature.service());
        }
        violations.addAll(model.wrongInput(call.operation(), call.input()));
        String action = service.name() + ":" + call.operation();
        if (denied.contains(action)) {
            throw new AwsError(
                    403,
                    model.protocol().equals("query") ? "AccessDenied" : "AccessDeniedException",
                    "User: arn:aws:sts::" + ACCOUNT + ":assumed-role/portal/session is not authorized to perform: "
                            + action + " because no identity-based policy allows it");
        }
        Optional<Fault> fault;
        synchronized (faults) {
            fault = Optional.ofNullable(
                    faults.getOrDefault(call.operation(), new ArrayDeque<>()).poll());
        }
        fault.ifPresent(each -> raise(each, service));
        return fault.filter(Fault.CutConnection.class::isInstance);
    }

    private static void raise(Fault fault, FakeService service) {
        switch (fault) {
            case Fault.Throttling throttling ->
                throw service.name().equals("xray")
                        ? new AwsError(429, "ThrottledException", "Rate exceeded")
                        : service.name().equals("lambda")
                                ? new AwsError(429, "TooManyRequestsException", "Rate exceeded")
                                : new AwsError(400, "ThrottlingException", "Rate exceeded");
            case Fault.ServerError failing -> throw new AwsError(500, "InternalFailure", "Something broke");
            case Fault.ExpiredToken expired ->
                throw new AwsError(
                        403, "ExpiredTokenException", "The security token included in the request is expired");
            case Fault.Error(AwsError error) -> throw error;
            case Fault.Nothing nothing -> {}
            case Fault.CutConnection cut -> {}
        }
    }

    private JsonNode output(FakeService service, WireProtocol.Call call) {
        FakeOperation operation = service.operations().get(call.operation());
        if (operation == null) {
            throw new IllegalStateException("this fake does not know the operation");
        }
        before.getOrDefault(call.operation(), () -> {}).run();
        JsonNode output;
        // Clients ask on many threads, and a service is one world.
        synchronized (service) {
            output = operation.answer(call.input());
        }
        after.getOrDefault(call.operation(), () -> {}).run();
        violations.addAll(ApiModel.of(service.name()).wrongOutput(call.operation(), output));
        return output;
    }

    private void requireKnown(ApiModel model, String operation, AwsError error) {
        List<String> common = new ArrayList<>(CommonErrors.CODES);
        if (!common.contains(error.code()) && !model.declares(operation, error.code())) {
            violations.add(operation + " cannot answer " + error.code());
        }
    }
}
