package dev.slipway.portal.guidelines;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a Mermaid diagram says in words, for the search: labels of boxes and arrows and messages, without the names between them. */
final class DiagramWords {
    private static final Pattern LABEL = Pattern.compile(
            "[\\[({]+\"?([^\\[\\](){}\"]+)\"?[\\])}]+" // box[words], box{words}, box(words)
                    + "|--\\s+([^->|]+?)\\s+-->" // one -- words --> other
                    + "|\\|([^|]+)\\|" // one -->|words| other
                    + "|:[ \\t]*([^:\\n]+)$", // one ->> other: words
            Pattern.MULTILINE);

    private DiagramWords() {}

    /** The words of a diagram's source in its order, with single spaces between the labels. */
    static String of(String source) {
        return LABEL.matcher(source)
                .results()
                .flatMap(found ->
                        IntStream.rangeClosed(1, 4).mapToObj(found::group).filter(Objects::nonNull))
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
