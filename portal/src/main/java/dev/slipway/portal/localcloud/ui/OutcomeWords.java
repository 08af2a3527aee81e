package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Quantities;

/** What came of an invocation, in words. */
final class OutcomeWords {
    private OutcomeWords() {}

    static Component of(InvocationOutcome outcome) {
        Div line = new Div(badge(outcome), new Span(sentence(outcome)));
        line.addClassName("cluster");
        line.setId("outcome");
        return line;
    }

    static Badge badge(InvocationOutcome outcome) {
        return switch (outcome) {
            case InvocationOutcome.Answered answered -> new Badge("Answered", Badge.Tone.GOOD);
            case InvocationOutcome.FunctionError error -> new Badge("Error", Badge.Tone.BAD);
            case InvocationOutcome.TimedOut timedOut -> new Badge("Timed out", Badge.Tone.BAD);
            case InvocationOutcome.InitTimedOut timedOut -> new Badge("Init timed out", Badge.Tone.BAD);
            case InvocationOutcome.Exited exited -> new Badge("Process ended", Badge.Tone.BAD);
            case InvocationOutcome.ResponseTooLarge tooLarge -> new Badge("Response too large", Badge.Tone.BAD);
            case InvocationOutcome.OutOfMemory outOfMemory -> new Badge("Out of memory", Badge.Tone.BAD);
            case InvocationOutcome.DiskFull full -> new Badge("Disk full", Badge.Tone.BAD);
            case InvocationOutcome.NotStarted notStarted -> new Badge("Not started", Badge.Tone.BAD);
        };
    }

    private static String sentence(InvocationOutcome outcome) {
        return switch (outcome) {
            case InvocationOutcome.Answered answered -> Quantities.bytes(answered.response().length) + " of response.";
            case InvocationOutcome.FunctionError error -> error.type() + ": " + error.message();
            case InvocationOutcome.TimedOut timedOut ->
                "No answer within the " + timedOut.limit().toSeconds()
                        + " s of its manifest: the process was ended, as Lambda would.";
            case InvocationOutcome.InitTimedOut timedOut ->
                "It did not ask for its first event within " + timedOut.limit().toSeconds()
                        + " s: see what it does before it runs the handler.";
            case InvocationOutcome.Exited exited ->
                (exited.init() ? "Before its first event" : "In the middle of the invocation") + " with "
                        + exited.status() + ": its last log lines say why.";
            case InvocationOutcome.ResponseTooLarge tooLarge ->
                "Lambda takes " + tooLarge.limitBytes() + " bytes: answer with less, or with an address.";
            case InvocationOutcome.OutOfMemory outOfMemory ->
                "It took more than the " + outOfMemory.limitMegabytes()
                        + " MB of its manifest and was ended: find what it keeps, or raise memory.";
            case InvocationOutcome.DiskFull full ->
                "It filled its folder beyond " + full.limitMegabytes() + " MB, as Lambda's /tmp has, and was ended.";
            case InvocationOutcome.NotStarted notStarted -> notStarted.reason();
        };
    }
}
