package dev.slipway.portal.promotion;

import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whether a person had a hand in what they would approve. A person is recognised by address or by name; what the
 * portal commits carries the person who asked for it as author. An author who is nobody that the portal knows may be the approver, and blocks.
 */
@Component
class FourEyes {
    /** Author of the seed, which nobody wrote here. */
    static final String PORTAL_ADDRESS = "slipway@localhost";

    private final People people;

    FourEyes(People people) {
        this.people = people;
    }

    /** Why this person may not be the second pair of eyes; empty if they may. */
    List<String> objections(Person approver, CommitRange range, Optional<String> startedBy) {
        List<String> objections = new ArrayList<>();
        for (CommitSummary commit : range.commits()) {
            objection(approver, commit).ifPresent(objections::add);
        }
        if (startedBy.filter(approver.id()::equals).isPresent()) {
            objections.add("You asked for this run: somebody else must approve what it built.");
        }
        return objections;
    }

    private Optional<String> objection(Person approver, CommitSummary commit) {
        List<Person> authors = authors(commit);
        String quoted = commit.id().abbreviated() + " \"" + commit.subject() + "\"";
        if (authors.contains(approver) || isCalled(approver, commit.authorName())) {
            return Optional.of("You wrote commit " + quoted + ": somebody else must approve it.");
        }
        if (authors.isEmpty() && !commit.authorEmail().equalsIgnoreCase(PORTAL_ADDRESS)) {
            return Optional.of("Commit " + quoted + " is by " + commit.authorName() + " <" + commit.authorEmail()
                    + ">, whom the portal does not know and cannot tell from you: commit it again with the address of"
                    + " somebody who can sign in.");
        }
        return Optional.empty();
    }

    private List<Person> authors(CommitSummary commit) {
        return people.all().stream()
                .filter(person -> person.email().equalsIgnoreCase(commit.authorEmail()))
                .toList();
    }

    private static boolean isCalled(Person person, String name) {
        return plain(person.name()).equals(plain(name));
    }

    /** Case, accents and spacing make nobody another person. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\s]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
