package dev.slipway.portal.guidelines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** What a document of the repository points to: links, anchors, names in code, commands. */
final class WrittenDocument {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Path file;
    private final List<String> targets = new ArrayList<>();
    private final List<String> spans = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();
    private final List<FencedCodeBlock> blocks = new ArrayList<>();

    WrittenDocument(Path file) {
        this.file = file;
        Anchors anchorOf = new Anchors();
        PARSER.parse(Clone.read(file)).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                targets.add(image.getDestination());
            }

            @Override
            public void visit(Code code) {
                spans.add(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                blocks.add(block);
            }

            @Override
            public void visit(Heading heading) {
                anchors.add(anchorOf.of(PlainText.of(heading)));
                visitChildren(heading);
            }
        });
    }

    Path file() {
        return file;
    }

    /** Destinations of links and images that stay inside the repository. */
    List<String> relativeTargets() {
        return targets.stream()
                .filter(target -> !target.matches("(https?|mailto):.*"))
                .toList();
    }

    List<String> anchors() {
        return anchors;
    }

    List<String> codeSpans() {
        return spans;
    }

    /** Lines to type: those of shell blocks, without prompts, comments and continuations, and code spans. */
    List<String> commands() {
        Stream<String> lines = blocks.stream()
                .filter(block -> block.getInfo() == null || block.getInfo().matches("|bash|sh|shell|console"))
                .flatMap(block -> block.getLiteral().replace("\\\n", " ").lines())
                .map(line -> line.strip().replaceFirst("^\\$ ", "").replaceFirst("\\s+#.*$", ""));
        return Stream.concat(lines, spans.stream()).toList();
    }
}
