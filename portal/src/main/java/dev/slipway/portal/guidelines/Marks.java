package dev.slipway.portal.guidelines;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Reads two marks as Git hosts do: a quotation that begins with {@code [!NOTE]} is an admonition, and a list item that
 * begins with {@code [ ]} or {@code [x]} a task.
 */
final class Marks extends AbstractVisitor {
    private static final Pattern ADMONITION = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]");
    private static final Pattern TASK = Pattern.compile("\\[([ xX])] ?(.*)");
    private static final String CLASS = "admonition admonition-";

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        admonition(quote).ifPresent(kind -> {
            Node paragraph = quote.getFirstChild();
            // The parser makes several texts of the brackets: all up to the line's end are the mark.
            while (paragraph.getFirstChild() != null && !(paragraph.getFirstChild() instanceof SoftLineBreak)) {
                paragraph.getFirstChild().unlink();
            }
            if (paragraph.getFirstChild() != null) {
                paragraph.getFirstChild().unlink();
            }
            StrongEmphasis title = new StrongEmphasis();
            title.appendChild(new Text(kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT)));
            Paragraph heading = new Paragraph();
            heading.appendChild(title);
            quote.prependChild(heading);
            if (paragraph.getFirstChild() == null) {
                paragraph.unlink();
            }
        });
    }

    @Override
    public void visit(ListItem item) {
        visitChildren(item);
        if (item.getFirstChild() instanceof Paragraph paragraph) {
            String line = firstLine(paragraph);
            Matcher task = TASK.matcher(line);
            if (task.matches()) {
                boolean done = !task.group(1).equals(" ");
                int mark = line.length() - task.group(2).length();
                drop(paragraph, mark);
                paragraph.prependChild(new Text(done ? "☑ " : "☐ "));
            }
        }
    }

    /** The class of a quotation that was an admonition, as its title still says. */
    static Optional<String> classOf(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof StrongEmphasis title
                && title.getNext() == null
                && title.getFirstChild() instanceof Text text
                && ADMONITION
                        .matcher("[!" + text.getLiteral().toUpperCase(Locale.ROOT) + "]")
                        .matches()) {
            return Optional.of(CLASS + text.getLiteral().toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    private static Optional<String> admonition(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        Matcher mark = ADMONITION.matcher(firstLine(paragraph).strip());
        return mark.matches() ? Optional.of(mark.group(1)) : Optional.empty();
    }

    /** The plain text at the beginning of a paragraph; anything but text ends it. */
    private static String firstLine(Paragraph paragraph) {
        StringBuilder line = new StringBuilder();
        for (Node node = paragraph.getFirstChild(); node instanceof Text text; node = node.getNext()) {
            line.append(text.getLiteral());
        }
        return line.toString();
    }

    /** Takes so many characters away from the beginning of a paragraph's texts. */
    private static void drop(Paragraph paragraph, int characters) {
        int left = characters;
        while (left > 0 && paragraph.getFirstChild() instanceof Text text) {
            int taken = Math.min(left, text.getLiteral().length());
            text.setLiteral(text.getLiteral().substring(taken));
            left -= taken;
            if (text.getLiteral().isEmpty()) {
                text.unlink();
            }
        }
    }
}
