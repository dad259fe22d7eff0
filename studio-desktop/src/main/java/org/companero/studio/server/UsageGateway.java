package org.companero.studio.server;

import java.util.List;
import org.companero.protocol.api.Quota;

/// What the creator may use and has used. Blocks; see [ProgramGateway] for what it throws.
@FunctionalInterface
public interface UsageGateway {

    List<Quota> quotas();
}
