package dev.slipway.portal.guidelines;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Turns the links of a document into ones that work inside the portal. What leads out of the documents, to a file of the
 * repository, becomes plain text: the portal does not show that file.
 */
final class Links extends AbstractVisitor {
    private static final Pattern ELSEWHERE = Pattern.compile("https?://.+");

    private final DocumentPath from;
    private final Set<DocumentPath> documents;

    Links(DocumentPath from, Set<DocumentPath> documents) {
        this.from = from;
        this.documents = documents;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        target(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unwrap(link));
    }

    /** Where a destination leads; empty where the portal has nothing to show. */
    Optional<String> target(String destination) {
        if (ELSEWHERE.matcher(destination).matches()) {
            return Optional.of(destination);
        }
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        String anchor = hash < 0 ? "" : destination.substring(hash);
        Optional<DocumentPath> document = file.isEmpty() ? Optional.of(from) : from.linkedBy(file);
        return document.filter(documents::contains).map(path -> path.address() + anchor);
    }

    private static void unwrap(Link link) {
        Node child = link.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            link.insertBefore(child);
            child = next;
        }
        link.unlink();
    }
}
