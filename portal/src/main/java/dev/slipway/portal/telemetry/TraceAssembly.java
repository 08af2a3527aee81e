package dev.slipway.portal.telemetry;

import dev.slipway.portal.telemetry.TraceSpan.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Puts the segments of one function in one trace, in X-Ray's form of documents, into the order of a waterfall. */
public final class TraceAssembly {
    private final Map<String, SegmentDocument> byId = new LinkedHashMap<>();
    private int unreadable;

    private TraceAssembly() {}

    /**
     * What a trace holds of a function.
     *
     * @param spans parents before their children
     * @param version the Lambda version, as far as the trace names one
     * @param unreadable how many documents were no segments
     */
    public record Assembled(String id, List<TraceSpan> spans, String version, int unreadable) {

        /** The trace, if there is anything of the function in it; its version is called as a function of it says. */
        public Optional<InvocationTrace> trace(UnaryOperator<String> releaseOfVersion) {
            return spans.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new InvocationTrace(id, version.isEmpty() ? "" : releaseOfVersion.apply(version), spans));
        }
    }

    /**
     * Reads the documents of one trace.
     *
     * @param physicalName of the function whose segments count; empty where all documents are of one function
     */
    public static Assembled of(String traceId, List<String> documents, String physicalName) {
        TraceAssembly assembly = new TraceAssembly();
        documents.forEach(assembly::read);
        List<SegmentDocument> roots = assembly.byId.values().stream()
                .filter(segment -> segment.belongsTo(physicalName))
                .sorted(Comparator.comparing(SegmentDocument::start))
                .toList();
        List<TraceSpan> spans = new ArrayList<>();
        roots.forEach(root -> assembly.list(root, 0, spans));
        String version = roots.stream()
                .flatMap(root -> root.version().stream())
                .findFirst()
                .orElse("");
        return new Assembled(traceId, spans, version, assembly.unreadable);
    }

    /** The same segment may come as one in progress and again once it has ended: the ended one counts. */
    private void read(String text) {
        Optional<SegmentDocument> document = SegmentDocument.read(text);
        if (document.isEmpty()) {
            unreadable++;
            return;
        }
        byId.merge(
                document.get().id(),
                document.get(),
                (known, other) -> other.end().isPresent() || known.end().isEmpty() ? other : known);
    }

    private void list(SegmentDocument segment, int depth, List<TraceSpan> spans) {
        spans.add(segment.span(depth));
        Stream.concat(segment.children().stream(), detached(segment))
                .sorted(Comparator.comparing(SegmentDocument::start))
                .forEach(child -> list(child, depth + 1, spans));
        if (segment.phase() == Phase.FUNCTION) {
            spans.addAll(segment.annotatedPhases(depth + 1));
        }
    }

    /** Subsegments that were sent on their own name the one that they belong to. */
    private Stream<SegmentDocument> detached(SegmentDocument parent) {
        return byId.values().stream()
                .filter(SegmentDocument::subsegment)
                .filter(candidate -> candidate.parentId().equals(parent.id()))
                .filter(candidate ->
                        parent.children().stream().noneMatch(child -> child.id().equals(candidate.id())));
    }
}
