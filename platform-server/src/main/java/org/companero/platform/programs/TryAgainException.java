package org.companero.platform.programs;

/// An errand failed in a way that may pass: the scheduler tries it again after a while, a longer one each time.
final class TryAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TryAgainException(String message) {
        super(message);
    }
}
