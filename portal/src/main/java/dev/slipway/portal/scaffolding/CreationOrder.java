package dev.slipway.portal.scaffolding;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operation needs to know in order to create a function.
 *
 * @param answers the sound answers
 * @param origin which program drafted them, if one did
 */
record CreationOrder(Answers answers, Optional<DraftOrigin> origin) {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String TOKEN = "origin.token";
    private static final String PERSON = "origin.person";
    private static final String AT = "origin.at";

    /** Reads what {@link #text} wrote; without an origin that is the answers alone. */
    static CreationOrder read(String text, JsonMapper json) {
        Map<String, String> texts = json.readValue(text, TEXTS);
        String token = texts.get(TOKEN);
        String person = texts.get(PERSON);
        String at = texts.get(AT);
        return new CreationOrder(
                Answers.named(texts),
                token == null || person == null || at == null
                        ? Optional.empty()
                        : Optional.of(new DraftOrigin(token, person, Instant.parse(at))));
    }

    String text(JsonMapper json) {
        Map<String, String> texts = new TreeMap<>();
        answers.values().forEach((question, answer) -> texts.put(question.name(), answer));
        origin.ifPresent(program -> {
            texts.put(TOKEN, program.token());
            texts.put(PERSON, program.personId());
            texts.put(AT, program.at().toString());
        });
        return json.writeValueAsString(texts);
    }
}
