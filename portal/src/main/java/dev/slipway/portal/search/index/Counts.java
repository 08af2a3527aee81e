package dev.slipway.portal.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts what was found by the values of a field. */
final class Counts extends SimpleCollector {
    private final String field;
    private final Map<String, Integer> found = new TreeMap<>();
    private @Nullable SortedDocValues values;

    Counts(String field) {
        this.field = field;
    }

    /** How often each value was found; an empty value is none. */
    Map<String, Integer> found() {
        return found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = DocValues.getSorted(context.reader(), field);
    }

    @Override
    public void collect(int document) throws IOException {
        if (values != null && values.advanceExact(document)) {
            String value = values.lookupOrd(values.ordValue()).utf8ToString();
            if (!value.isEmpty()) {
                found.merge(value, 1, Integer::sum);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
