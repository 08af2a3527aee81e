package dev.slipway.portal.scorecards.ui;

import dev.slipway.portal.scorecards.Verdict;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Badge.Tone;

/** A verdict in a word and a tone. */
final class VerdictBadge {
    private VerdictBadge() {}

    static Badge of(Verdict verdict) {
        Tone tone = switch (verdict) {
            case Verdict.Passed passed -> Tone.GOOD;
            case Verdict.Failed failed -> Tone.BAD;
            case Verdict.NotKnown notKnown -> Tone.NEUTRAL;
            case Verdict.Exempt exempt -> Tone.WARN;
        };
        return new Badge(verdict.word(), tone);
    }

    /** The fact, and what follows from it. */
    static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> passed.fact();
            case Verdict.NotKnown notKnown -> notKnown.fact();
            case Verdict.Failed failed -> failed.fact() + " " + failed.advice();
            case Verdict.Exempt exempt ->
                exempt.fact() + " Exempt " + exempt.exemption().inWords();
        };
    }
}
