package dev.slipway.portal.uikit;

import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** Takes heads without a word out of a document's tables: Markdown has no table without one, and read aloud it is a riddle. */
public final class TableHeads extends AbstractVisitor {

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableHead head && isEmpty(head)) {
            head.unlink();
        } else {
            visitChildren(node);
        }
    }

    private static boolean isEmpty(TableHead head) {
        Node row = head.getFirstChild();
        for (Node cell = row == null ? null : row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell.getFirstChild() != null) {
                return false;
            }
        }
        return true;
    }
}
