package org.companero.platform.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import org.companero.platform.knowledge.text.Block.Kind;
import org.companero.platform.knowledge.text.UnreadableDocumentException.Reason;
import org.jspecify.annotations.Nullable;

/// Puts a document's text together block by block, within the limits.
final class TextBuilder {

    private final ReadingLimits limits;
    private final StringBuilder content = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Integer page;

    TextBuilder(ReadingLimits limits) {
        this.limits = limits;
    }

    void page(int number) {
        limits.checkTime();
        page = number;
    }

    void heading(int level, String text) {
        add(Kind.HEADING, Math.clamp(level, 1, 6), CleanText.line(text));
    }

    void paragraph(String text) {
        add(Kind.PARAGRAPH, 0, CleanText.line(text));
    }

    void item(String text) {
        add(Kind.LIST_ITEM, 0, CleanText.line(text));
    }

    void row(String text) {
        add(Kind.TABLE_ROW, 0, CleanText.line(text));
    }

    void code(String text) {
        add(Kind.CODE, 0, CleanText.lines(text));
    }

    private void add(Kind kind, int level, String text) {
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return; // rules, bullets and ornaments
        }
        limits.checkTime();
        limits.checkLength(content.length() + (long) text.length());
        if (!content.isEmpty()) {
            content.append(follows(kind) ? "\n" : "\n\n");
        }
        var start = content.length();
        content.append(text);
        blocks.add(new Block(kind, start, content.length(), level, page));
    }

    // List items and table rows stand close together.
    private boolean follows(Kind kind) {
        return (kind == Kind.LIST_ITEM || kind == Kind.TABLE_ROW)
                && blocks.getLast().kind() == kind;
    }

    /// @throws UnreadableDocumentException when there were no words
    DocumentText build(@Nullable Integer pages) {
        if (blocks.isEmpty()) {
            throw new UnreadableDocumentException(Reason.NO_TEXT);
        }
        return new DocumentText(content.toString(), blocks, pages);
    }
}
