package dev.slipway.generator.upgrade;

/** What a person decided about a conflict. */
public sealed interface Decision {

    /** It stays as the team has it; a file that the team removed stays away. */
    record Ours() implements Decision {}

    /** It becomes as it is generated now; a file that the template removed goes away. */
    record Theirs() implements Decision {}

    /**
     * It becomes this text: of a clash its lines, of a whole file its content.
     *
     * @param text may be empty; a line feed is added where one is missing
     */
    record Edited(String text) implements Decision {}
}
