package org.companero.protocol.api;

import java.util.List;

/// A creator's quotas.
public record UsageResource(List<Quota> quotas) {}
