package dev.slipway.portal.guidelines;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Turns the links and images of a document into ones that work inside the portal. A link to what the portal does not show
 * becomes plain text; an image that it does not give out becomes its description, and a link where it is another host's.
 */
final class Links extends AbstractVisitor {
    private final References references;

    Links(References references) {
        this.references = references;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        target(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unwrap(link));
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        String destination = image.getDestination();
        Optional<String> address =
                isElsewhere(destination) ? Optional.empty() : references.image(parts(destination)[0]);
        if (address.isPresent()) {
            image.setDestination(address.get());
        } else if (isElsewhere(destination)) {
            Link link = new Link(destination, image.getTitle());
            move(image, link);
            if (link.getFirstChild() == null) {
                link.appendChild(new Text("Image at " + destination));
            }
            image.insertAfter(link);
            image.unlink();
        } else {
            unwrap(image);
        }
    }

    /** Where a destination leads; empty where the portal has nothing to show. */
    private Optional<String> target(String destination) {
        if (isElsewhere(destination)) {
            return Optional.of(destination);
        }
        String[] parts = parts(destination);
        Optional<String> page = parts[0].isEmpty() ? Optional.of(references.here()) : references.page(parts[0]);
        return page.map(address -> address + parts[1]);
    }

    private static boolean isElsewhere(String destination) {
        return References.ELSEWHERE.matcher(destination).matches();
    }

    /** The file, and the anchor with its sign. */
    private static String[] parts(String destination) {
        int hash = destination.indexOf('#');
        return hash < 0
                ? new String[] {destination, ""}
                : new String[] {destination.substring(0, hash), destination.substring(hash)};
    }

    private static void unwrap(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }

    private static void move(Node from, Node to) {
        Node child = from.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            to.appendChild(child);
            child = next;
        }
    }
}
