package org.companero.platform.knowledge.text;

import java.io.IOException;

/// Reads files of one kind.
interface FormatReader {

    /// @throws IOException when the file is damaged
    /// @throws UnreadableDocumentException when it is sound but cannot be used
    DocumentText read(byte[] bytes, ReadingLimits limits) throws IOException;
}
