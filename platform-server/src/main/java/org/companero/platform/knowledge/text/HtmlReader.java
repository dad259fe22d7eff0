package org.companero.platform.knowledge.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Reads what a visitor of an HTML page would read. Nothing in it is run or fetched.
final class HtmlReader implements FormatReader {

    private static final String NOT_READ =
            "script, style, noscript, template, iframe, object, embed, svg, math, head > *, nav, button, select, "
                    + "textarea, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int MAX_DEPTH = 1000;

    @Override
    public DocumentText read(byte[] bytes, ReadingLimits limits) throws IOException {
        var page = parse(bytes);
        page.select(NOT_READ).remove();
        var builder = new TextBuilder(limits);
        var blocks = new Blocks(builder);
        page.body().traverse(blocks);
        blocks.flush();
        return builder.build(null);
    }

    // A page without a declared encoding is decoded like plain text.
    private static Document parse(byte[] bytes) throws IOException {
        var declared = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        if (declared.select("meta[charset], meta[http-equiv=content-type]").isEmpty()) {
            return Jsoup.parse(Charsets.decode(bytes));
        }
        return declared;
    }

    /// Collects the text of inline elements and adds it whenever a block begins or ends.
    private static final class Blocks implements NodeVisitor {

        private final TextBuilder builder;
        private final StringBuilder words = new StringBuilder();

        Blocks(TextBuilder builder) {
            this.builder = builder;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && depth < MAX_DEPTH) {
                words.append(text.getWholeText());
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && separates(element)) {
                end(element);
            } else if (node.nameIs("td") || node.nameIs("th")) {
                words.append(" | ");
            }
        }

        private void begin(Element element) {
            if (separates(element)) {
                flush();
            } else if (element.nameIs("br")) {
                words.append('\n');
            } else if (element.nameIs("img")) {
                words.append(' ').append(element.attr("alt")).append(' ');
            }
        }

        private void end(Element element) {
            var text = words.toString();
            words.setLength(0);
            var name = element.normalName();
            if (HEADINGS.contains(name)) {
                builder.heading(name.charAt(1) - '0', text);
            } else {
                switch (name) {
                    case "li", "dt", "dd" -> builder.item(text);
                    case "tr" -> builder.row(text.replaceAll("[|\\s]+$", ""));
                    case "pre" -> builder.code(text);
                    default -> builder.paragraph(text);
                }
            }
        }

        void flush() {
            builder.paragraph(words.toString());
            words.setLength(0);
        }

        // Cells stay inside their row, unless they hold blocks themselves.
        private static boolean separates(Element element) {
            return element.isBlock() && !element.nameIs("td") && !element.nameIs("th");
        }
    }
}
