package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.Person;

/** What a person wants of a pipeline beside the answer to an approval. */
public sealed interface Intervention {
    /** The longest reason, in characters: what a pipeline keeps of it holds the person's name as well. */
    int LONGEST_REASON = 200;

    /** Whose pipeline it is. */
    FunctionName function();

    /** Who wants it. */
    Person person();

    /** Production shall run again what it ran before; refused unless exactly this is possible still. */
    record GoBack(FunctionName function, Person person, RollBack.Possible way) implements Intervention {}

    /** A stage that failed shall run again, with what the stages before it made. */
    record Retry(FunctionName function, Person person, String executionId, String stage) implements Intervention {}

    /** Nothing shall enter a stage until the way is opened again. */
    record Close(FunctionName function, Person person, String stage, String reason) implements Intervention {}

    /** What waits in front of a stage shall enter it. */
    record Open(FunctionName function, Person person, String stage) implements Intervention {}
}
