package dev.slipway.portal.telemetry.ingestion;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reading of logs without a schedule: whoever announces lines gets them read at once. */
@Configuration
@Import({
    MeasuredSources.class,
    StoredReadingJournal.class,
    FunctionReading.class,
    Announcements.class,
    JournalLags.class
})
public class IngestionOnDatabase {

    @Bean
    Turns turns(FunctionReading reading) {
        return reading::read;
    }
}
