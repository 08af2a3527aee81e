package dev.slipway.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A value of YAML as Slipway writes it: what the writer prints, and what the editor compares. */
sealed interface YamlValue {

    /**
     * Text, which is quoted where YAML would take it for something else.
     *
     * @param text what it reads back as
     */
    record Text(String text) implements YamlValue {}

    /**
     * A number, a truth value or a word that is safe as it stands.
     *
     * @param word as it is written
     */
    record Word(String word) implements YamlValue {}

    /**
     * A list, one item a line.
     *
     * @param values its items
     */
    record Items(List<YamlValue> values) implements YamlValue {

        public Items {
            values = List.copyOf(values);
        }
    }

    /**
     * A mapping, one field a line, or all on one line where it is an item of a list.
     *
     * @param fields its fields, in the order in which they are written
     */
    record Fields(SequencedMap<String, YamlValue> fields) implements YamlValue {

        public Fields {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        /** A mapping with one more field at its end. */
        Fields with(String name, YamlValue value) {
            var more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Fields(more);
        }
    }

    static Fields none() {
        return new Fields(new LinkedHashMap<>(Map.of()));
    }

    static YamlValue number(int number) {
        return new Word(Integer.toString(number));
    }

    /** By what a list tells this item from its others: a mapping's first field, or all of a plain item. */
    default YamlValue key() {
        return this instanceof Fields mapping && !mapping.fields().isEmpty()
                ? mapping.fields().firstEntry().getValue()
                : this;
    }
}
