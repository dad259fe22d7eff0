package org.companero.platform.knowledge.documents;

import java.util.Map;
import org.companero.platform.knowledge.text.UnreadableDocumentException;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;

/// An upload that cannot be taken in.
final class DocumentRefusedException extends PlatformException {

    private static final long serialVersionUID = 1L;

    DocumentRefusedException(String name, UnreadableDocumentException refused) {
        super(status(refused.reason()), refused.reason().name(), refused.advice(), Map.of("name", name));
    }

    private static HttpStatus status(UnreadableDocumentException.Reason reason) {
        return switch (reason) {
            case EMPTY_FILE -> HttpStatus.BAD_REQUEST;
            case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
