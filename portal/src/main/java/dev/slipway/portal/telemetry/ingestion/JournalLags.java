package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Scope;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogLag;
import dev.slipway.portal.telemetry.LogLags;
import dev.slipway.portal.telemetry.Series;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Service: the lag of each log, as the journal has it. */
@Service
@SignedInOnly
class JournalLags implements LogLags {

    private final ReadingJournal journal;

    JournalLags(ReadingJournal journal) {
        this.journal = journal;
    }

    @Override
    public Optional<LogLag> of(FunctionName function, EnvironmentName environment, Series series) {
        return series.sample()
                ? Optional.empty()
                : journal.lag(new Scope(series.source(), function.value(), environment.id()));
    }
}
