package dev.slipway.portal.guidelines;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads footnotes as Git hosts do: {@code [^name]} in the text, and {@code [^name]: …} at the beginning of a line, with what
 * is indented below it. The parser's own extension for them is not to be had for the parser in use.
 */
final class FootnoteSyntax implements Parser.ParserExtension {
    private static final Pattern START = Pattern.compile("\\[\\^([^\\s\\]]+)]:[ \\t]*");
    private static final int INDENT = 4;

    /** What a footnote says. */
    static final class Definition extends CustomBlock {
        private final String label;

        private Definition(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Where the text refers to a footnote that there is. */
    static final class Reference extends CustomNode {
        private final String label;

        private Reference(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(new Factory());
        builder.linkProcessor(FootnoteSyntax::reference);
    }

    private static LinkResult reference(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String text = link.text(scanner);
        if (link.destination() != null || link.label() != null || !text.startsWith("^")) {
            return LinkResult.none();
        }
        Definition definition = context.getDefinition(Definition.class, text.substring(1));
        return definition == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new Reference(definition.label()), link.afterTextBracket());
    }

    private static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= INDENT) {
                return BlockStart.none();
            }
            CharSequence line = state.getLine().getContent();
            // There and nowhere else: to look for it further on would take the square of a line's length.
            Matcher mark = START.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            return mark.lookingAt()
                    ? BlockStart.of(new DefinitionParser(mark.group(1))).atIndex(mark.end())
                    : BlockStart.none();
        }
    }

    private static final class DefinitionParser extends AbstractBlockParser {
        private final Definition definition;

        DefinitionParser(String label) {
            definition = new Definition(label);
        }

        @Override
        public Block getBlock() {
            return definition;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }

        @Override
        public List<DefinitionMap<?>> getDefinitions() {
            DefinitionMap<Definition> map = new DefinitionMap<>(Definition.class);
            map.putIfAbsent(definition.label(), definition);
            return List.of(map);
        }
    }
}
