package dev.slipway.generator.upgrade;

import java.util.Optional;
import java.util.stream.Stream;

/** The ends of lines: who keeps a file with those of Windows keeps them. */
final class LineEnds {

    private static final String WINDOWS = "\r\n";
    private static final String UNIX = "\n";

    private LineEnds() {}

    /** Whether every line ends as on Windows; a text without line ends does not say so. */
    static boolean isWindows(String text) {
        boolean any = false;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (at == 0 || text.charAt(at - 1) != '\r') {
                return false;
            }
            any = true;
        }
        return any;
    }

    /** The text with line ends as on Windows. */
    static String windows(String text) {
        return unix(text).replace(UNIX, WINDOWS);
    }

    /** The text with line feeds alone. */
    static String unix(String text) {
        return text.replace(WINDOWS, UNIX);
    }

    /** A decided text with the line ends of the clash that it decides, the last line's among them. */
    static String closed(String text, Passage.Clash clash) {
        return closed(
                text,
                Stream.of(clash.ours(), clash.theirs(), clash.base())
                        .filter(side -> side.contains(UNIX))
                        .findFirst()
                        .filter(LineEnds::isWindows)
                        .isPresent());
    }

    /** A decided file with the line ends that the team has, or the template where the team has none. */
    static String closed(String text, Sides sides) {
        return closed(
                text,
                sides.ours()
                        .or(sides::theirs)
                        .flatMap(FileContent::text)
                        .filter(LineEnds::isWindows)
                        .isPresent());
    }

    private static String closed(String text, boolean windows) {
        if (text.isEmpty()) {
            return text;
        }
        String unix = unix(text);
        String whole = unix.endsWith(UNIX) ? unix : unix + UNIX;
        return windows ? windows(whole) : whole;
    }

    /** The sides with the team's line ends, where the team alone has those of Windows, and throughout. */
    static Optional<Sides> asTheTeams(Sides sides) {
        boolean theTeamAlone = isWindows(sides.ours()) && !isWindows(sides.base()) && !isWindows(sides.theirs());
        return theTeamAlone
                ? Optional.of(new Sides(
                        sides.base().map(LineEnds::windows),
                        sides.ours(),
                        sides.theirs().map(LineEnds::windows)))
                : Optional.empty();
    }

    private static boolean isWindows(Optional<FileContent> side) {
        return side.flatMap(FileContent::text).filter(LineEnds::isWindows).isPresent();
    }

    private static FileContent windows(FileContent content) {
        return content.text().map(text -> FileContent.of(windows(text))).orElse(content);
    }
}
