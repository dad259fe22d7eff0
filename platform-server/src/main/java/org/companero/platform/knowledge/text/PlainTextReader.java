package org.companero.platform.knowledge.text;

import java.util.regex.Pattern;
import org.companero.platform.knowledge.text.UnreadableDocumentException.Reason;

/// Reads plain text: paragraphs are parted by blank lines, underlined lines are headings.
final class PlainTextReader implements FormatReader {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern UNDERLINED = Pattern.compile("^([^\\n]{1,120})\\n(={3,}|-{3,})[ \\t]*(?:\\n|$)");
    private static final Pattern ITEM = Pattern.compile("\\n(?=\\s*(?:[-*•]|\\d{1,3}[.)])\\s)");
    // Lines much shorter than the page are meant as lines: verses, addresses, lists.
    private static final int WRAPPED_LINE = 45;

    @Override
    public DocumentText read(byte[] bytes, ReadingLimits limits) {
        var text = Charsets.decode(bytes);
        if (!Charsets.readsAsText(text)) {
            throw new UnreadableDocumentException(Reason.UNKNOWN_ENCODING);
        }
        limits.checkLength(text.length());
        var builder = new TextBuilder(limits);
        for (var paragraph : PARAGRAPHS.split(CleanText.lines(text))) {
            add(builder, paragraph);
        }
        return builder.build(null);
    }

    private static void add(TextBuilder builder, String paragraph) {
        var underlined = UNDERLINED.matcher(paragraph);
        if (underlined.find()) {
            builder.heading(underlined.group(2).startsWith("=") ? 1 : 2, underlined.group(1));
            add(builder, paragraph.substring(underlined.end()));
            return;
        }
        var items = ITEM.split(paragraph);
        if (items.length > 1) {
            for (var item : items) {
                builder.item(item);
            }
        } else if (isWrapped(paragraph)) {
            builder.paragraph(paragraph);
        } else {
            paragraph.lines().forEach(builder::item);
        }
    }

    private static boolean isWrapped(String paragraph) {
        var lines = paragraph.lines().count();
        return lines == 1 || paragraph.length() / lines >= WRAPPED_LINE;
    }
}
