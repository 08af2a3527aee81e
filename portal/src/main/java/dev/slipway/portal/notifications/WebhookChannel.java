package dev.slipway.portal.notifications;

import dev.slipway.portal.outbound.OutboundAddress;
import dev.slipway.portal.outbound.OutboundAnswer;
import dev.slipway.portal.outbound.OutboundCall;
import dev.slipway.portal.outbound.OutboundCalls;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.SecretReference;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A webhook in Slack's form, a JSON object with a text; signed with its time where a key is set. */
@Component
class WebhookChannel implements Channel {
    static final String TIME = "Slipway-Timestamp";
    static final String SIGNATURE = "Slipway-Signature";
    static final String ID = "Slipway-Notification";

    private final NotificationSettings settings;
    private final OutboundCalls calls;
    private final JsonMapper json;
    private final Clock clock;

    WebhookChannel(NotificationSettings settings, OutboundCalls calls, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean on() {
        return settings.webhook().addressReference().isPresent();
    }

    @Override
    public void send(String id, Notice notice) {
        hand(id, notice.text(settings));
    }

    @Override
    public String target() {
        return on() ? "the address at " + settings.webhook().address() : "not set";
    }

    @Override
    public String test(Person asking, String text) {
        hand(UUID.randomUUID().toString(), text);
        return settings.webhook().keyReference().isPresent()
                ? "The webhook took a signed test."
                : "The webhook took a test, unsigned: slipway.notifications.webhook.key is not set.";
    }

    private void hand(String id, String text) {
        String body = json.writeValueAsString(Map.of("text", text));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put(ID, id);
        settings.webhook().keyReference().map(this::secret).ifPresent(key -> {
            WebhookSignature signature = WebhookSignature.of(key, clock.instant(), body);
            headers.put(TIME, String.valueOf(signature.seconds()));
            headers.put(SIGNATURE, signature.header());
        });
        // What the other side and its host are called stays out of the outbox.
        String problem = switch (calls.send(OutboundCall.post(address(), headers, body))) {
            case OutboundAnswer.Answered answered when answered.isSuccess() -> "";
            case OutboundAnswer.Answered answered -> "The webhook answered " + answered.status() + ".";
            case OutboundAnswer.Refused refused ->
                "The portal does not call there: check the webhook's address and slipway.outbound.allowed.";
            case OutboundAnswer.Failed failed -> "The webhook does not answer.";
        };
        if (!problem.isEmpty()) {
            throw new NotHandedOverException(problem);
        }
    }

    private OutboundAddress address() {
        String address = settings.webhook().addressReference().map(this::secret).orElse("");
        try {
            return OutboundAddress.of(address);
        } catch (IllegalArgumentException wrong) {
            throw new NotHandedOverException(
                    "What stands at slipway.notifications.webhook.address is no address by https: correct it.", wrong);
        }
    }

    private String secret(SecretReference reference) {
        try {
            return reference.value();
        } catch (IllegalStateException absent) {
            throw new NotHandedOverException(String.valueOf(absent.getMessage()), absent);
        }
    }
}
