package dev.slipway.portal.sourcecontrol.requests;

import dev.slipway.portal.outbound.OutboundAddress;
import dev.slipway.portal.outbound.OutboundAnswer;
import dev.slipway.portal.outbound.OutboundCall;
import dev.slipway.portal.outbound.OutboundCalls;
import dev.slipway.portal.sourcecontrol.requests.ChangeRequests.Opening;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a Git host's API; what it answers is read for the one address that is needed, and not shown. */
record HostApi(OutboundCalls calls) {

    /** What the host says when it is asked about something. */
    sealed interface Said {
        record Json(JsonNode content) implements Said {}

        /** It knows nothing of the kind. */
        record Absent() implements Said {}

        /** It could not be asked, for a reason given as a sentence. */
        record Failed(String words) implements Said {}
    }

    Said ask(String address, Map<String, String> headers) {
        return switch (calls.send(OutboundCall.get(OutboundAddress.of(address), headers))) {
            case OutboundAnswer.Answered answer
            when answer.isSuccess() ->
                read(answer)
                        .<Said>map(Said.Json::new)
                        .orElseGet(() -> new Said.Failed(answer.host() + " answered what is no JSON: check that "
                                + "slipway.sourcecontrol.remote.mode and api fit the Git host."));
            case OutboundAnswer.Answered answer
            when answer.status() == 404 || answer.status() == 422 -> new Said.Absent();
            case OutboundAnswer.Answered answer ->
                new Said.Failed(answer.words()
                        + switch (answer.status()) {
                            case 401, 403 ->
                                " Check slipway.sourcecontrol.remote.token, and that it may read requests and commits.";
                            default -> " It is asked again in a minute.";
                        });
            case OutboundAnswer.Refused refused -> new Said.Failed(refused.words());
            case OutboundAnswer.Failed failed -> new Said.Failed(failed.words());
        };
    }

    /** The open request in a list of them, nothing where the list is empty, or why the host could not be asked. */
    Optional<Opening> find(String address, Map<String, String> headers, String field) {
        return switch (calls.send(OutboundCall.get(OutboundAddress.of(address), headers))) {
            case OutboundAnswer.Answered answer
            when answer.isSuccess() ->
                read(answer).filter(list -> !list.isEmpty()).map(list -> opening(list.path(0), field, answer));
            case OutboundAnswer.Answered answer -> Optional.of(failed(answer));
            case OutboundAnswer.Refused refused -> Optional.of(new Opening.Failed(refused.words()));
            case OutboundAnswer.Failed failed -> Optional.of(new Opening.Failed(failed.words()));
        };
    }

    Opening open(String address, Map<String, String> headers, Map<String, Object> body, String field) {
        OutboundCall call = OutboundCall.post(
                OutboundAddress.of(address), headers, JsonMapper.shared().writeValueAsString(body));
        return switch (calls.send(call)) {
            case OutboundAnswer.Answered answer
            when answer.isSuccess() ->
                read(answer).map(request -> opening(request, field, answer)).orElseGet(() -> failed(answer));
            case OutboundAnswer.Answered answer -> failed(answer);
            case OutboundAnswer.Refused refused -> new Opening.Failed(refused.words());
            case OutboundAnswer.Failed failed -> new Opening.Failed(failed.words());
        };
    }

    private static Opening opening(JsonNode request, String field, OutboundAnswer.Answered answer) {
        try {
            OutboundAddress address = OutboundAddress.of(request.path(field).asString(""));
            if (address.isHttps()) {
                return new Opening.Open(address.toString());
            }
        } catch (IllegalArgumentException noAddress) {
            return unreadable(answer);
        }
        return unreadable(answer);
    }

    private static Opening unreadable(OutboundAnswer.Answered answer) {
        return new Opening.Failed(answer.host() + " answered without the address of a request: check that "
                + "slipway.sourcecontrol.remote.mode and api fit the Git host.");
    }

    private static Opening failed(OutboundAnswer.Answered answer) {
        return new Opening.Failed(answer.words()
                + switch (answer.status()) {
                    case 401, 403 ->
                        " Check slipway.sourcecontrol.remote.token, and that it may open requests in this project.";
                    case 404 ->
                        " It knows no such project, or shows it to nobody with this token: check "
                                + "slipway.sourcecontrol.remote.address.";
                    case 409, 422 -> " It does not take this request: look at the branch there.";
                    default -> " Try again later.";
                });
    }

    private static Optional<JsonNode> read(OutboundAnswer.Answered answer) {
        try {
            return Optional.of(JsonMapper.shared().readTree(answer.body()));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
