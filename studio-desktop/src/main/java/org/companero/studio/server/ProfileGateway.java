package org.companero.studio.server;

import java.util.List;
import org.companero.protocol.api.CreatorResource;

/// What the creator shows of themselves, and where. Blocks; see [ProgramGateway] for what it throws.
public interface ProfileGateway {

    CreatorResource profile();

    /// Shows the chat on these sites only; on every site where there are none.
    CreatorResource allowOrigins(List<String> sites);
}
