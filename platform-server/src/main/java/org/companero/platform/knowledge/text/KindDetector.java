package org.companero.platform.knowledge.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.companero.platform.knowledge.text.UnreadableDocumentException.Reason;

/// Tells what a file is by its content; its name only decides between kinds of plain text.
final class KindDetector {

    private static final int PDF_HEADER_WITHIN = 1024;
    private static final int MAX_ZIP_ENTRIES = 2000;

    private final Tika tika = new Tika();

    /// @throws UnreadableDocumentException when the file is empty, of a kind that cannot be read, or protected
    DocumentKind detect(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE);
        }
        var head = new String(bytes, 0, Math.min(bytes.length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return DocumentKind.PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return insideZip(name, bytes);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw insideCompoundFile(bytes);
        }
        return text(name, bytes);
    }

    private DocumentKind insideZip(String name, byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < MAX_ZIP_ENTRIES; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                if (entry.getName().startsWith("word/")) {
                    return DocumentKind.DOCX;
                }
                if (entry.getName().startsWith("ppt/") || entry.getName().startsWith("xl/")) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            return whenBroken(name, bytes);
        }
        return whenBroken(name, bytes);
    }

    // A truncated archive may hide what it was: trust its name then, the reader will say that it is damaged.
    private DocumentKind whenBroken(String name, byte[] bytes) {
        if (extension(name).equals("docx")) {
            return DocumentKind.DOCX;
        }
        throw unsupported(tika.detect(bytes, name));
    }

    // Office wraps a protected document into the old format.
    private UnreadableDocumentException insideCompoundFile(byte[] bytes) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnreadableDocumentException(Reason.PASSWORD_PROTECTED);
            }
        } catch (IOException | RuntimeException _) {
            return unsupported("application/x-ole-storage");
        }
        return unsupported("application/msword");
    }

    private DocumentKind text(String name, byte[] bytes) {
        var type = tika.detect(bytes, name);
        var extension = extension(name);
        var readable = Charsets.readsAsText(Charsets.decode(bytes));
        if (readable && (type.equals("text/html") || type.equals("application/xhtml+xml"))) {
            return DocumentKind.HTML;
        }
        return switch (extension) {
            case "md", "markdown" -> readable ? DocumentKind.MARKDOWN : unreadable(type);
            case "html", "htm", "xhtml" -> readable ? DocumentKind.HTML : unreadable(type);
            case "txt", "text" -> readable ? DocumentKind.TEXT : unreadable(type);
            default -> {
                if (readable && type.startsWith("text/")) {
                    yield type.contains("markdown") ? DocumentKind.MARKDOWN : DocumentKind.TEXT;
                }
                throw unsupported(type);
            }
        };
    }

    // Named as text but not text: another kind of file under a wrong name, or characters that nobody can make out.
    private static DocumentKind unreadable(String type) {
        throw type.startsWith("text/") || type.equals("application/octet-stream")
                ? new UnreadableDocumentException(Reason.UNKNOWN_ENCODING)
                : unsupported(type);
    }

    private static UnreadableDocumentException unsupported(String type) {
        return new UnreadableDocumentException(
                Reason.UNSUPPORTED_TYPE,
                "Files of type %s cannot be read. Upload a PDF, DOCX, TXT, Markdown or HTML file.".formatted(type));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
