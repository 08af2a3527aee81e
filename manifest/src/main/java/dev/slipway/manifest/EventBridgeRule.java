package dev.slipway.manifest;

/**
 * A rule of EventBridge whose events invoke a function.
 *
 * @param bus the bus on which the events are put
 * @param source who puts them there
 * @param detailType what kind of events they are
 */
public record EventBridgeRule(EventBusName bus, EventSource source, DetailType detailType) implements Trigger {

    static final String TYPE = "eventbridge";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "event " + detailType + " of " + source;
    }
}
