package dev.slipway.generator.contribution;

import java.util.HashMap;
import java.util.Map;

/**
 * What a file is rendered from.
 *
 * @param template without its ending
 * @param ownWords that this file alone sees; they count over the draft's
 */
record TemplateUse(String template, Map<String, Object> ownWords) {

    TemplateUse {
        ownWords = Map.copyOf(ownWords);
    }

    /** All that the template sees. */
    Map<String, Object> words(Map<String, Object> ofDraft) {
        Map<String, Object> words = new HashMap<>(ofDraft);
        words.putAll(ownWords);
        return words;
    }
}
