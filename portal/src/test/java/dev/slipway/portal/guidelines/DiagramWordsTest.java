package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramWordsTest {

    @Test
    void readsBoxesAndArrowsOfAFlowchart() {
        assertThat(DiagramWords.of("""
                        flowchart TD
                          slow[A function is slow] --> cold{1 Is it cold starts?}
                          cold -- no --> handler["Settings, and what waits"]
                          cold -->|often| wait(The platform)
                        """))
                .isEqualTo("A function is slow 1 Is it cold starts? no Settings, and what waits often The platform");
    }

    @Test
    void readsMessagesOfASequence() {
        assertThat(DiagramWords.of("""
                        sequenceDiagram
                          Portal->>Pipeline: Starts a run
                          Pipeline-->>Portal: Waits for approval
                        """)).isEqualTo("Starts a run Waits for approval");
    }

    @Test
    void saysNothingOfADiagramWithoutWords() {
        assertThat(DiagramWords.of("flowchart LR\n  a --> b\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "(", "-- x ", "--", "|", ": ", "\"", "[\"x"})
    void readsWhatNoDiagramIsInOnePass(String repeated) {
        String much = repeated.repeat((DiagramWords.LONGEST - 40) / repeated.length());

        assertThat(DiagramWords.of("a[Begin]\na -- " + much + "\nb[End]\n"))
                .startsWith("Begin")
                .endsWith("End");
    }

    @Test
    void saysNothingOfADiagramThatIsNotDrawn() {
        String drawn = "a[Begin]\n" + "x".repeat(DiagramWords.LONGEST - 9);

        assertThat(DiagramWords.of(drawn)).isEqualTo("Begin");
        assertThat(DiagramWords.of(drawn + "x")).isEmpty();
    }
}
