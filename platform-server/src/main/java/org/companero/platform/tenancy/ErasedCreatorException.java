package org.companero.platform.tenancy;

import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;

/// The creator was erased, or is being erased: nothing is written or read for it any more.
public final class ErasedCreatorException extends PlatformException {

    private static final long serialVersionUID = 1L;

    public ErasedCreatorException() {
        super(HttpStatus.GONE, "CREATOR_ERASED", "This workspace was erased. Sign in to another one, or register.");
    }
}
