package org.companero.platform.knowledge.text;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/// Reads Markdown through its syntax tree; HTML inside it counts with its text only.
final class MarkdownReader implements FormatReader {

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(200).build();
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\-\\s]*-{2,}[|:\\-\\s]*");

    @Override
    public DocumentText read(byte[] bytes, ReadingLimits limits) {
        var text = CleanText.lines(Charsets.decode(bytes));
        limits.checkLength(text.length());
        var builder = new TextBuilder(limits);
        PARSER.parse(FRONT_MATTER.matcher(text).replaceFirst("")).accept(new Blocks(builder));
        return builder.build(null);
    }

    /// Adds each block to the text.
    private static final class Blocks extends AbstractVisitor {

        private final TextBuilder builder;

        Blocks(TextBuilder builder) {
            this.builder = builder;
        }

        @Override
        public void visit(Heading heading) {
            builder.heading(heading.getLevel(), words(heading));
        }

        @Override
        public void visit(Paragraph paragraph) {
            var text = words(paragraph);
            if (text.startsWith("|")) {
                text.lines().filter(line -> !TABLE_RULE.matcher(line).matches()).forEach(this::row);
            } else if (paragraph.getParent() instanceof ListItem) {
                builder.item(text);
            } else {
                builder.paragraph(text);
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            builder.code(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            builder.code(code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            builder.paragraph(Jsoup.parseBodyFragment(html.getLiteral()).text());
        }

        private void row(String line) {
            builder.row(line.strip().replaceAll("^\\||\\|$", ""));
        }
    }

    private static String words(Node block) {
        var words = new StringBuilder();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append('\n');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                words.append('\n');
            }
        });
        return words.toString();
    }
}
