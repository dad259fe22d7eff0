package org.companero.platform.knowledge;

/// The embedding model does not answer now; trying again later may help.
public final class EmbeddingUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddingUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
