package org.companero.platform.knowledge.text;

/// A file that cannot be used, and what its owner can do about it.
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnreadableDocumentException(Reason reason) {
        this(reason, reason.message);
    }

    UnreadableDocumentException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnreadableDocumentException(Reason reason, Throwable cause) {
        super(reason.message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// The message, which says what to do.
    public String advice() {
        return String.valueOf(getMessage());
    }

    /// Why. The names are stable: clients switch on them.
    public enum Reason {
        EMPTY_FILE("The file is empty (0 bytes). Check that it was saved, and upload it again."),
        UNSUPPORTED_TYPE("This kind of file cannot be read. Upload a PDF, DOCX, TXT, Markdown or HTML file."),
        CORRUPT_FILE("The file is damaged or incomplete. Open it, save it anew, and upload the new copy."),
        PASSWORD_PROTECTED("The file is protected by a password. Save a copy without the password, and upload that."),
        NO_TEXT(
                "There is no text in this file; it may be a scan. Run text recognition (OCR) on it, and upload the result."),
        UNKNOWN_ENCODING("The characters of this file cannot be made out. Save it as UTF-8, and upload it again."),
        TOO_MUCH_TEXT("The file unpacks to more text than can be taken in at once. Split it, and upload the parts."),
        TOO_SLOW("Reading the file took too long. Split it or save it in a simpler form, and upload it again.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }
}
