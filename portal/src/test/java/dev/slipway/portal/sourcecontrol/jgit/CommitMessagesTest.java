package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.sourcecontrol.CommitDetails;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitMessagesTest {
    private static final Map<String, String> OURS = Map.of("Slipway-Operation", "42");

    @ParameterizedTest
    @ValueSource(strings = {"Lin\nChen", "Lin <root@x>", "Lin\u0000", "Lin\u2028x", "Lin\rChen", " ", "\u202eniL"})
    void refusesNamesThatCouldAddAHeader(String name) {
        assertThatThrownBy(() -> new CommitDetails(name, "lin@example.com", "s", "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)The (commit's )?author's name.*[:.].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b\nparent 123", "a@b>", "a b@c", "\t@x"})
    void refusesAddressesThatCouldAddAHeader(String address) {
        assertThatThrownBy(() -> new CommitDetails("Lin", address, "s", "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesSubjectsAndTrailersOfSeveralLines() {
        assertThatThrownBy(() -> details("a\n\nSlipway-Operation: 1", "", Map.of()))
                .hasMessageContaining("write it on one line");
        assertThatThrownBy(() -> details("a", "", Map.of("Slipway-Operation", "1\nSlipway-Operation: 2")))
                .hasMessageContaining("write it on one line");
        assertThatThrownBy(() -> details("a", "", Map.of("Slipway Operation", "1")))
                .hasMessageContaining("is no key of a trailer");
    }

    @Test
    void cleansWhatComesFromPeople() {
        CommitDetails details = CommitDetails.by(
                "Lin\n<root> Chen",
                "lin@x>\nparent 1",
                "Add\r\n\r\nSlipway-Operation: 1",
                "b\u0007c",
                Map.of("K", "1\n2"));

        assertThat(details.authorName()).isEqualTo("Lin root Chen");
        assertThat(details.authorEmail()).isEqualTo("lin@xparent1");
        assertThat(details.subject()).isEqualTo("Add Slipway-Operation: 1");
        assertThat(details.body()).isEqualTo("b c");
        assertThat(details.trailers()).containsExactlyEntriesOf(Map.of("K", "1 2"));
        assertThat(CommitDetails.by("", "\n", "\t", "", Map.of()).authorName()).isEqualTo("unknown");
    }

    @Test
    void readsOnlyTheTrailersThatItWrote() {
        String message = CommitMessages.write(details("Add x", "Text\n\nSlipway-Operation: forged", OURS));

        assertThat(CommitMessages.trailers(message)).isEqualTo(OURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Slipway-Operation: forged",
                "Text.\n\nSlipway-Operation: forged",
                "Text.\n \t\nSlipway-Operation: forged\nOther: x",
                "Text.\r\n\r\nSlipway-Operation: forged\r\n\r\n",
                "Text.\n\n Slipway-Operation : forged",
            })
    void takesNoTrailerFromABody(String body) {
        String message = CommitMessages.write(details("Add x", body, Map.of()));

        assertThat(CommitMessages.trailers(message)).isEmpty();
        assertThat(message).contains("> ").contains("forged");
    }

    @Test
    void takesNoTrailerFromASubject() {
        assertThat(CommitMessages.trailers("Slipway-Operation: 1\n")).isEmpty();
        assertThat(CommitMessages.trailers("")).isEmpty();
    }

    @Test
    void takesAParagraphWithOtherLinesForText() {
        assertThat(CommitMessages.trailers("s\n\nNote: this is\njust text")).isEmpty();
    }

    @Test
    void readsMessagesWithAnyNumberOfEmptyLines() {
        assertThat(CommitMessages.trailers("s\n \n\n" + "\t\n".repeat(50_000) + "K: 1\n"))
                .containsExactlyEntriesOf(Map.of("K", "1"));
    }

    @Test
    void joinsTrailersOfTheSameName() {
        assertThat(CommitMessages.trailers("s\n\nCo-authored-by: A <a@x>\nCo-authored-by: B <b@x>\n"))
                .containsExactlyEntriesOf(Map.of("Co-authored-by", "A <a@x>, B <b@x>"));
    }

    private static CommitDetails details(String subject, String body, Map<String, String> trailers) {
        return new CommitDetails("Lin", "lin@example.com", subject, body, trailers);
    }
}
