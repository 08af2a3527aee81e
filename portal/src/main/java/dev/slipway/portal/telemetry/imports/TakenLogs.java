package dev.slipway.portal.telemetry.imports;

import dev.slipway.analysis.logs.LogLimits;
import dev.slipway.analysis.logs.LogParsing;
import dev.slipway.analysis.logs.LogParsingException;
import dev.slipway.analysis.logs.ParsingTally;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.telemetry.LogImports;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Service: reads logs that people bring, within limits on size, line length and time. */
@Service
class TakenLogs implements LogImports {

    private static final LogLimits LIMITS = new LogLimits(16L << 30, LogLimits.USUAL.lineBytes());
    private static final Duration TIME = Duration.ofMinutes(30);

    private final StoredImports imports;
    private final Functions functions;
    private final CurrentPerson person;
    private final TeamMembership membership;
    private final Clock clock;

    TakenLogs(
            StoredImports imports, Functions functions, CurrentPerson person, TeamMembership membership, Clock clock) {
        this.imports = imports;
        this.functions = functions;
        this.person = person;
        this.membership = membership;
        this.clock = clock;
    }

    @Override
    @SignedInOnly
    public List<Imported> of(FunctionName function) {
        return imports.of(function);
    }

    @Override
    @DevelopersOnly
    public Outcome take(Described log, InputStream content) {
        Person who = requireMember(log.function());
        Instant now = clock.instant();
        ImportedRequests requests = new ImportedRequests(log, now);
        DigestInputStream digested = new DigestInputStream(new TimedStream(content, TIME, clock), sha256());
        try {
            ParsingTally tally = LogParsing.read(digested, LIMITS, requests);
            return keep(
                    log, HexFormat.of().formatHex(digested.getMessageDigest().digest()), tally, requests, who);
        } catch (LogParsingException broken) {
            return new Outcome.Refused("Nothing was taken, since " + log.fileName() + " could not be read to its end: "
                    + broken.getMessage() + ".");
        } catch (ImportedRequests.TooVariedException tooVaried) {
            return new Outcome.Refused("Nothing was taken. " + tooVaried.getMessage());
        }
    }

    private Outcome keep(Described log, String sha256, ParsingTally tally, ImportedRequests requests, Person who) {
        Counts counts = new Counts(requests.requests(), tally.unread().count(), tally.lookAlikes());
        if (counts.requests() == 0) {
            return new Outcome.Refused("Nothing was taken: " + log.fileName() + " holds " + tally.events()
                    + " events, and none of them is a report of the platform. Export the whole log, REPORT lines"
                    + " included.");
        }
        Imported imported = new Imported(
                log.fileName(), log.environment(), counts, requests.range(), new Brought(who.name(), clock.instant()));
        if (!imports.add(log, sha256, imported, requests)) {
            return new Outcome.Refused(
                    "Nothing was taken: these very bytes were imported for " + log.function() + " before.");
        }
        return new Outcome.Taken(counts, note(tally, requests));
    }

    private static String note(ParsingTally tally, ImportedRequests requests) {
        StringBuilder note = new StringBuilder();
        if (requests.withoutTime() > 0) {
            note.append(requests.withoutTime())
                    .append(" requests have no time in the file and are shown at the time of the import. ");
        }
        if (tally.unread().count() > 0 && !tally.unread().reasons().isEmpty()) {
            note.append("The first line that could not be read: ")
                    .append(tally.unread().reasons().getFirst())
                    .append(". ");
        }
        return note.toString().strip();
    }

    @Override
    @DevelopersOnly
    public void forget(FunctionName function) {
        requireMember(function);
        imports.forget(function);
    }

    private Person requireMember(FunctionName function) {
        Person who = person.require();
        Optional<TeamName> owner = functions
                .findReadable(function)
                .map(CatalogEntry.Readable::manifest)
                .map(Manifest::owner);
        if (owner.isEmpty() || !membership.teamsOf(who.id()).contains(owner.get())) {
            throw new AccessDeniedException("Developers of the team that owns " + function
                    + " import its logs: ask one of them, or have teams.yaml changed.");
        }
        return who;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256: install another one.", impossible);
        }
    }
}
