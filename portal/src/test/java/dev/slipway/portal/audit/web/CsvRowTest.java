package dev.slipway.portal.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@cmd", "\tx", "\rx", "\nx"})
    void neutralisesWhatASpreadsheetTakesForAFormula(String cell) {
        assertThat(CsvRow.of(cell)).isEqualTo("\"'" + cell + "\"\r\n");
    }

    @Test
    void leavesOtherCellsAsTheyAre() {
        assertThat(CsvRow.of("a=b", "", "Ada, \"the\" approver"))
                .isEqualTo("\"a=b\",\"\",\"Ada, \"\"the\"\" approver\"\r\n");
    }
}
