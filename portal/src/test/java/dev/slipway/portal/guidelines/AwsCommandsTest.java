package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.awsfake.AwsCommandLine;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands of AWS that documents name exist, with the options that stand there. */
class AwsCommandsTest {
    private static final Clone CLONE = Clone.here();
    private static final Pattern COMMAND = Pattern.compile("aws ([a-z-]+) ([a-z-]+)([^|]*).*");
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");

    @Test
    void theCommandLineHasThem() {
        List<String> commands = CLONE.files(".md").stream()
                .flatMap(file -> new WrittenDocument(file).commands().stream())
                .filter(command -> COMMAND.matcher(command).matches())
                .toList();

        assertThat(commands).hasSizeGreaterThan(3).allSatisfy(command -> {
            MatchResult parts = COMMAND.matcher(command).results().findFirst().orElseThrow();
            List<String> options = OPTION.matcher(parts.group(3))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(AwsCommandLine.options(parts.group(1), parts.group(2)))
                    .hasValueSatisfying(known -> assertThat(known).containsAll(options));
        });
    }
}
