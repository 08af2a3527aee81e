package dev.slipway.portal.guidelines;

import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * Takes heads without a word out of a document's tables: Markdown has no table without one, and read aloud it is a riddle. Where only
 * some columns have none, as the corner of a comparison, those stay as cells that are no heads.
 */
final class TableHeads extends AbstractVisitor {

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableHead head && cells(head).allMatch(TableHeads::isEmpty)) {
            head.unlink();
        } else if (node instanceof TableHead head) {
            cells(head).filter(TableHeads::isEmpty).forEach(cell -> cell.setHeader(false));
        } else {
            visitChildren(node);
        }
    }

    private static boolean isEmpty(TableCell cell) {
        return cell.getFirstChild() == null;
    }

    private static Stream<TableCell> cells(TableHead head) {
        return Stream.iterate(head.getFirstChild(), row -> row != null, Node::getNext)
                .flatMap(row -> Stream.iterate(row.getFirstChild(), cell -> cell != null, Node::getNext))
                .map(TableCell.class::cast);
    }
}
