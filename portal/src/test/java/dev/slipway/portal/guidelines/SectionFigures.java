package dev.slipway.portal.guidelines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The sections of a document by their headings: the numbers that people read there, and the rows of its tables. */
final class SectionFigures {
    /** A number that is no part of a name such as arm64, x86_64 or Apache-2.0; a date is one number. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_.-])\\d+(?:[.,-]\\d+)*");

    private final Map<String, List<String>> numbers = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();
    private String section = "";

    SectionFigures(String markdown) {
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        parser.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                section = PlainText.of(heading);
            }

            @Override
            public void visit(Text text) {
                read(text.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                words(block).forEach(SectionFigures.this::read);
            }

            @Override
            public void visit(org.commonmark.node.CustomBlock block) {
                if (block instanceof TableBlock) {
                    readRows(block, markdown);
                }
                visitChildren(block);
            }
        });
    }

    /** The numbers in a text, as they are written. */
    static List<String> numbersIn(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The numbers of each section that has some, in the order of reading; code has none. */
    Map<String, List<String>> numbers() {
        return numbers;
    }

    /** The rows below the heads of a section's tables, each cell as it is written. */
    Map<String, List<List<String>>> rows() {
        return rows;
    }

    private void read(String text) {
        List<String> found = numbersIn(text);
        if (!found.isEmpty()) {
            numbers.computeIfAbsent(section, heading -> new ArrayList<>()).addAll(found);
        }
    }

    private void readRows(Node table, String markdown) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); part instanceof TableBody && row != null; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(source(cell, markdown));
                }
                rows.computeIfAbsent(section, heading -> new ArrayList<>()).add(cells);
            }
        }
    }

    private static String source(Node cell, String markdown) {
        return cell.getSourceSpans().stream()
                .map(span -> markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .reduce("", String::concat)
                .strip();
    }

    /** What a chart says in words: its summary and its labels. */
    private static Stream<String> words(FencedCodeBlock block) {
        if (!List.of("chart", "memory-curves").contains(block.getInfo())) {
            return Stream.empty();
        }
        Map<?, ?> chart = BlockYaml.map(BlockYaml.load(block.getLiteral()), "A chart");
        return Stream.concat(
                Stream.of(BlockYaml.text(chart, "summary")),
                BlockYaml.list(chart.get("curves")).stream()
                        .map(curve -> BlockYaml.text(BlockYaml.map(curve, "A curve"), "label")));
    }
}
