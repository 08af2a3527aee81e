package dev.slipway.generator.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts a text together of what was clear and what was decided. */
final class DecidedText {

    private DecidedText() {}

    /** The text; every clash must have its decision. */
    static FileContent of(FileMerge.TextConflict conflict, Map<ConflictId, Decision> decisions) {
        StringBuilder text = new StringBuilder();
        List<Passage> passages = conflict.passages();
        for (int i = 0; i < passages.size(); i++) {
            switch (passages.get(i)) {
                case Passage.Settled settled -> text.append(settled.text());
                case Passage.Clash clash ->
                    text.append(decided(
                            clash, Objects.requireNonNull(decisions.get(clash.id())), i == passages.size() - 1));
            }
        }
        return FileContent.of(text.toString());
    }

    private static String decided(Passage.Clash clash, Decision decision, boolean last) {
        String chosen = switch (decision) {
            case Decision.Ours ours -> clash.ours();
            case Decision.Theirs theirs -> clash.theirs();
            case Decision.Edited edited -> LineEnds.closed(edited.text(), clash);
        };
        // A side without a line feed at the file's end must not run into lines that follow it here.
        return last || chosen.isEmpty() || chosen.endsWith("\n") ? chosen : chosen + "\n";
    }
}
