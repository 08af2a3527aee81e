package dev.slipway.portal.promotion;

import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tells whether a person had a hand in what they would approve: who certainly made a commit or brought it into main, and
 * whom it claims as author or co-author, by address or by name. A claim can shut somebody out; it never clears anybody. An author who is nobody
 * that the portal knows may be the approver, and blocks.
 */
@Component
class FourEyes {
    private static final String CO_AUTHOR = "Co-authored-by";
    private static final Pattern NAMED = Pattern.compile("\\s*([^<,]*)<([^>]*)>");

    private final People people;

    FourEyes(People people) {
        this.people = people;
    }

    /** Somebody as a commit names them. */
    private record Named(String name, String email) {}

    /** Why this person may not be the second pair of eyes; empty if they may. */
    List<String> objections(Person approver, CommitRange range, Optional<String> startedBy) {
        List<String> objections = new ArrayList<>();
        for (CommitSummary commit : range.commits()) {
            objection(approver, commit, range.maker(commit)).ifPresent(objections::add);
        }
        if (startedBy.filter(approver.id()::equals).isPresent()) {
            objections.add("You asked for this run: somebody else must approve what it built.");
        }
        return objections;
    }

    private Optional<String> objection(Person approver, CommitSummary commit, CommitMaker maker) {
        String quoted = commit.id().abbreviated() + " \"" + commit.subject() + "\"";
        if (maker instanceof CommitMaker.Portal) {
            return Optional.empty();
        }
        if (maker instanceof CommitMaker.Brought brought && brought.people().contains(approver.id())) {
            return Optional.of("You had a hand in " + brought.how() + ", which brought commit " + quoted
                    + ": somebody else must approve it.");
        }
        if (maker.equals(new CommitMaker.Known(approver.id()))
                || claimed(commit).stream().anyMatch(named -> isCalled(approver, named))) {
            return Optional.of("You wrote commit " + quoted + ": somebody else must approve it.");
        }
        if (maker instanceof CommitMaker.Unverified && !isKnown(commit.authorEmail())) {
            return Optional.of("Commit " + quoted + " is by " + commit.authorName() + " <" + commit.authorEmail()
                    + ">, whom the portal does not know and cannot tell from you: commit it again with the address of"
                    + " somebody who can sign in.");
        }
        return Optional.empty();
    }

    private static List<Named> claimed(CommitSummary commit) {
        List<Named> claimed = new ArrayList<>();
        claimed.add(new Named(commit.authorName(), commit.authorEmail()));
        commit.trailers().forEach((key, value) -> {
            Matcher named = NAMED.matcher(value);
            while (key.equalsIgnoreCase(CO_AUTHOR) && named.find()) {
                claimed.add(new Named(named.group(1), named.group(2).strip()));
            }
        });
        return claimed;
    }

    private boolean isKnown(String email) {
        return people.all().stream().anyMatch(person -> person.email().equalsIgnoreCase(email));
    }

    private static boolean isCalled(Person person, Named named) {
        return person.email().equalsIgnoreCase(named.email())
                || plain(person.name()).equals(plain(named.name()));
    }

    /** Case, accents and spacing make nobody another person. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\s]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
