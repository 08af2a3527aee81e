package dev.slipway.portal.scaffolding;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.DraftersOnly;
import dev.slipway.portal.security.TeamMembership;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of the signed-in person: kept on the server, so that refresh and back lose nothing. */
@Service
@Transactional
public class Drafts {
    /** Open drafts of programs that are kept for a person. */
    static final int MOST_PROPOSALS = 50;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DraftRows rows;
    private final People people;
    private final Previews previews;
    private final JsonMapper json;
    private final Clock clock;

    /** Who asks, and for which teams. */
    @org.springframework.stereotype.Component
    record People(CurrentPerson current, TeamMembership membership) {}

    Drafts(DraftRows rows, People people, Previews previews, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.previews = previews;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Starts a draft; the only team of a person is chosen already. A draft that a program starts keeps its origin.
     *
     * @throws TooManyProposalsException if a program starts it and the person has {@value #MOST_PROPOSALS} open ones
     */
    @DraftersOnly
    public DraftId start() {
        DraftId id = DraftId.random();
        DraftRow row = new DraftRow(id, people.current().require().id());
        people.current().token().ifPresent(token -> {
            requireRoom();
            row.proposed(token, clock.instant());
        });
        List<TeamName> teams = teams();
        Answers answers = Answers.initial();
        row.answer(
                write(
                        teams.size() == 1
                                ? answers.with(Question.TEAM, teams.getFirst().value())
                                : answers),
                clock.instant());
        rows.save(row);
        return id;
    }

    /** The answers of one of the person's own drafts; nothing for a draft that is somebody else's or is not there. */
    @DraftersOnly
    public Optional<Answers> find(DraftId id) {
        return own(id).map(row -> read(row.answers()));
    }

    /** Which program proposed one of the person's own drafts; nothing where the person began it. */
    @DevelopersOnly
    public Optional<DraftOrigin> origin(DraftId id) {
        return own(id).flatMap(DraftRow::origin);
    }

    /** How many drafts that programs proposed the person has neither created nor discarded. */
    @DevelopersOnly
    public int openProposals() {
        return open().size();
    }

    /** Forgets one of the person's own drafts. */
    @DevelopersOnly
    public void discard(DraftId id) {
        own(id).ifPresent(rows::delete);
    }

    /** Forgets all open drafts that programs proposed to the person. */
    @DevelopersOnly
    public void discardProposals() {
        rows.deleteAll(open());
    }

    /** Notes that a function is made of one of the person's own drafts: it is open no more. */
    @DevelopersOnly
    public void use(DraftId id) {
        own(id).ifPresent(row -> row.used(clock.instant()));
    }

    /** Keeps answers, sound or not. */
    @DraftersOnly
    public void save(DraftId id, Answers answers) {
        own(id).orElseThrow(() -> new IllegalArgumentException("There is no draft " + id + ": start a new function."))
                .answer(write(answers), clock.instant());
    }

    /** What answers would commit now. */
    @DraftersOnly
    public Preview preview(Answers answers) {
        return previews.of(
                answers, people.membership().teamsOf(people.current().require().id()));
    }

    /** The teams that the person can create functions for, by name. */
    @DraftersOnly
    public List<TeamName> teams() {
        return people.membership().teamsOf(people.current().require().id()).stream()
                .sorted()
                .toList();
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT1M")
    void forgetOldOnes() {
        rows.deleteUntouchedSince(clock.instant().minus(KEPT));
    }

    private void requireRoom() {
        List<DraftRow> open = open();
        if (open.size() >= MOST_PROPOSALS) {
            throw new TooManyProposalsException(MOST_PROPOSALS, open.getFirst().id());
        }
    }

    private List<DraftRow> open() {
        return rows.openProposals(people.current().require().id());
    }

    private Optional<DraftRow> own(DraftId id) {
        String person = people.current().require().id();
        return rows.findById(id.value()).filter(row -> row.belongsTo(person));
    }

    private String write(Answers answers) {
        return json.writeValueAsString(answers.values());
    }

    private Answers read(String text) {
        return Answers.named(json.readValue(text, TEXTS));
    }
}
