package dev.slipway.portal.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadmeHtmlTest {

    @Test
    void aTableWithoutWordsInItsHeadHasNone() {
        String html = ReadmeHtml.of("| | |\n|---|---|\n| Method | POST |\n");

        assertThat(html).contains("<td>Method</td>").doesNotContain("<th");
    }

    @Test
    void aHeadWithOneWordStays() {
        assertThat(ReadmeHtml.of("| | Value |\n|---|---|\n| Method | POST |\n")).contains("<th>Value</th>");
    }

    @Test
    void headingsStandBelowThePagesOwn() {
        assertThat(ReadmeHtml.of("# orders-api\n\n## Use\n")).isEqualTo("<h3>Use</h3>\n");
    }
}
