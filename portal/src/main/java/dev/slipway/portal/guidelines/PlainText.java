package dev.slipway.portal.guidelines;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Words of a piece of Markdown, code included, without its marks. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /** The words below a node, with single spaces between them. */
    static String of(Node node) {
        PlainText plain = new PlainText();
        node.accept(plain);
        return plain.text.toString().strip().replaceAll("\\s+", " ");
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        space().append(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        space().append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        space();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        space();
    }

    @Override
    public void visit(Heading heading) {
        space();
        visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        space();
        visitChildren(paragraph);
    }

    @Override
    public void visit(ListItem item) {
        space();
        visitChildren(item);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            space();
        }
        visitChildren(node);
    }

    private StringBuilder space() {
        return text.append(' ');
    }
}
