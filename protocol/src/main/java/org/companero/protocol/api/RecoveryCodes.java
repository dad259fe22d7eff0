package org.companero.protocol.api;

import java.util.List;

/// Codes that each replace the authenticator once. They are shown this one time.
public record RecoveryCodes(List<String> codes) {}
