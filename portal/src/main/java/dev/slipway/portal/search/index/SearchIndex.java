package dev.slipway.portal.search.index;

import dev.slipway.portal.search.Coverage;
import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.Hit;
import dev.slipway.portal.search.Piece;
import dev.slipway.portal.search.SearchRequest;
import dev.slipway.portal.search.SearchResult;
import dev.slipway.portal.search.index.Question.Way;
import dev.slipway.portal.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Entries in memory, in groups that are replaced as a whole, such as a function's folder. It is built anew with each
 * start of the portal: Git and the database hold all of it.
 */
final class SearchIndex implements AutoCloseable {
    private final NameAnalyzer analyzer = NameAnalyzer.ofEntries();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The index in memory cannot be opened.", e);
        }
    }

    /** Puts these entries into the place of those that the group had; {@link #publish} shows them. */
    void replace(String group, Collection<Entry> entries) {
        try {
            writer.deleteDocuments(new Term(Fields.GROUP, group));
            add(group, entries);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Adds entries to a group. */
    void add(String group, Collection<Entry> entries) {
        try {
            for (Entry entry : entries) {
                writer.addDocument(document(group, entry));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Lets searches see what was changed. */
    void publish() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    SearchResult find(SearchRequest request, Set<Role> roles, boolean complete) {
        Question question = Question.of(request.words());
        List<Way> ways = question.ways();
        Coverage coverage = new Coverage(complete, question.leftOut(), true);
        if (ways.isEmpty()) {
            return new SearchResult(List.of(), 0, new TreeMap<>(), new TreeMap<>(), coverage);
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return find(searcher, request, ways, roles, coverage);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index in memory cannot be read.", e);
        }
    }

    /** The first way that finds anything; each finds more that nobody meant than the one before. */
    private SearchResult find(
            IndexSearcher searcher, SearchRequest request, List<Way> ways, Set<Role> roles, Coverage coverage)
            throws IOException {
        for (Way way : ways) {
            // Once for all passes: looking for misspelt words is what costs time.
            Query visible = searcher.rewrite(Question.visibleTo(way.query(), roles));
            if (searcher.count(request.alone() ? ofKind(visible, request) : visible) > 0) {
                Coverage here = new Coverage(coverage.complete(), coverage.leftOut(), way.everyWord());
                return found(searcher, request, way.query(), visible, here);
            }
        }
        return new SearchResult(List.of(), 0, new TreeMap<>(), new TreeMap<>(), coverage);
    }

    private SearchResult found(
            IndexSearcher searcher, SearchRequest request, Query words, Query visible, Coverage coverage)
            throws IOException {
        Query ofTeam = request.team().isEmpty() ? visible : Question.only(visible, Fields.TEAM, request.team());
        Query wanted = ofKind(ofTeam, request);
        Counts kinds = new Counts(Fields.KIND);
        Counts teams = new Counts(Fields.TEAM);
        searcher.search(ofTeam, kinds);
        searcher.search(ofKind(visible, request), teams);
        TopDocs found = searcher.search(wanted, Math.max(1, request.limit()));
        Map<EntryKind, Integer> ofKinds = new EnumMap<>(EntryKind.class);
        kinds.found().forEach((id, count) -> EntryKind.of(id).ifPresent(kind -> ofKinds.put(kind, count)));
        return new SearchResult(
                hits(searcher, words, found),
                searcher.count(wanted),
                new TreeMap<>(ofKinds),
                new TreeMap<>(teams.found()),
                coverage);
    }

    private static Query ofKind(Query query, SearchRequest request) {
        return request.kind()
                .map(kind -> Question.only(query, Fields.KIND, kind.id()))
                .orElse(query);
    }

    private List<Hit> hits(IndexSearcher searcher, Query words, TopDocs found) throws IOException {
        Highlights highlights = new Highlights(searcher, analyzer);
        List<List<Piece>> titles = highlights.titles(words, found);
        List<List<Piece>> texts = highlights.texts(words, found);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.scoreDocs.length; i++) {
            Document stored = searcher.storedFields().document(found.scoreDocs[i].doc);
            hits.add(new Hit(
                    EntryKind.of(stored.get(Fields.KIND)).orElseThrow(),
                    titles.get(i),
                    stored.get(Fields.CONTEXT),
                    stored.get(Fields.ADDRESS),
                    texts.get(i)));
        }
        return hits;
    }

    private static Document document(String group, Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.GROUP, group, Store.NO));
        document.add(new StringField(Fields.KIND, entry.kind().id(), Store.YES));
        document.add(
                new SortedDocValuesField(Fields.KIND, new BytesRef(entry.kind().id())));
        document.add(new StringField(Fields.TEAM, entry.team(), Store.NO));
        document.add(new SortedDocValuesField(Fields.TEAM, new BytesRef(entry.team())));
        document.add(new StringField(
                Fields.AUDIENCE, entry.audience().map(Role::name).orElse(Fields.EVERYBODY), Store.NO));
        document.add(new StoredField(Fields.ADDRESS, entry.address()));
        document.add(new TextField(Fields.TITLE, Highlights.clean(entry.words().title()), Store.YES));
        document.add(
                new TextField(Fields.CONTEXT, Highlights.clean(entry.words().context()), Store.YES));
        document.add(new TextField(Fields.TEXT, Highlights.clean(entry.words().text()), Store.YES));
        return document;
    }

    private static UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException("The index in memory cannot be written.", e);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
