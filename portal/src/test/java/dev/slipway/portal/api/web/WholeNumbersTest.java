package dev.slipway.portal.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class WholeNumbersTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(Integer.class, new WholeNumbers()))
            .build();

    @ParameterizedTest
    @CsvSource({"5, 5", "5.0, 5", "-5.00, -5", "5e2, 500", "0.0, 0"})
    void takesWhatIsWhole(String text, int number) {
        assertThat(JSON.readValue(text, Integer.class)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "\"5\"", "true", "2147483648", "2147483648.0", "1e99999999", "{}"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> JSON.readValue(text, Integer.class)).isInstanceOf(JacksonException.class);
    }
}
