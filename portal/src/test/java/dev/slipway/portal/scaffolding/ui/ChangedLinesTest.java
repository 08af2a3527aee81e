package dev.slipway.portal.scaffolding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangedLinesTest {

    @Test
    void namesChangedAndAddedLinesByTheirNumberInTheNewText() {
        assertThat(ChangedLines.between("a\nb\nc\n", "a\nB\nc\nd\n")).containsExactly(2, 4);
    }

    @Test
    void namesNothingWhereLinesWereOnlyRemoved() {
        assertThat(ChangedLines.between("a\nb\nc\n", "a\nc\n")).isEmpty();
    }
}
