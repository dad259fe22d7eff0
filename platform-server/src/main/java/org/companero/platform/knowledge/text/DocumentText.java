package org.companero.platform.knowledge.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a document and the blocks it is made of, in reading order, not overlapping.
///
/// @param pages how many pages it has, where it has pages
public record DocumentText(
        String content, List<Block> blocks, @Nullable Integer pages) {

    public DocumentText {
        blocks = List.copyOf(blocks);
    }

    /// The words of a block.
    public String words(Block block) {
        return content.substring(block.start(), block.end());
    }
}
