package dev.slipway.portal.guidelines;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a Mermaid diagram says in words, for the search: labels of boxes and arrows and messages, without the names between them. */
final class DiagramWords {
    /** What a page draws of a diagram at most, in characters; a longer one is shown as text, and says nothing here. */
    static final int LONGEST = 20_000;

    // Nothing that was taken is given back, and each part ends before what begins the next: one pass reads it all.
    private static final Pattern LABEL = Pattern.compile(
            "[\\[({]{1,3}+\"?+([^\\[\\](){}\"]++)\"?+[\\])}]" // box[words], box{words}, box(words)
                    + "|--[ \\t]++([^->|\\n]++)-->" // one -- words --> other
                    + "|\\|([^|\\n]++)\\|" // one -->|words| other
                    + "|:[ \\t]*+([^:\\n]++)$", // one ->> other: words
            Pattern.MULTILINE);

    private DiagramWords() {}

    /** The words of a diagram's source in its order, with single spaces between the labels. */
    static String of(String source) {
        return source.length() > LONGEST
                ? ""
                : LABEL.matcher(source)
                        .results()
                        .flatMap(found -> IntStream.rangeClosed(1, 4)
                                .mapToObj(found::group)
                                .filter(Objects::nonNull))
                        .map(String::strip)
                        .collect(Collectors.joining(" "));
    }
}
