package dev.slipway.generator.prompts;

import java.util.Map;

/**
 * A file of the prompt pack.
 *
 * @param path relative to the folder that the pack is for
 * @param template whose text it is
 * @param words that only this file has
 */
record PromptFile(String path, String template, Map<String, Object> words) {

    PromptFile {
        words = Map.copyOf(words);
    }
}
