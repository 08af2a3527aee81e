package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.util.Set;

/** Port: what the Git host itself says of how a commit came into main; nothing of it is taken from the commit's own text. */
public interface CommitMerges {

    /** What the host says of a commit. */
    Merge of(CommitId commit);

    /** How a commit came into main. */
    sealed interface Merge {

        /**
         * The host knows who brought it.
         *
         * @param people sign-in names of all who had a hand in it
         * @param how such as {@code request 7}
         */
        record Brought(Set<String> people, String how) implements Merge {

            /** Copies its set. */
            public Brought {
                people = Set.copyOf(people);
            }
        }

        /**
         * The host cannot say, was not asked, or could not be.
         *
         * @param why a sentence for people; empty where no host is asked at all
         */
        record Unknown(String why) implements Merge {}
    }
}
