package org.companero.platform.knowledge.ingestion;

/// The document was removed meanwhile, or another worker has taken it over.
final class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
