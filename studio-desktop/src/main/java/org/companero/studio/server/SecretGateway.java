package org.companero.studio.server;

import java.util.List;
import org.companero.protocol.api.SecretResource;

/// What the creator's programs show to other services. Every call blocks; see [ProgramGateway] for what they throw.
public interface SecretGateway {

    /// By name. What the secrets are, the server tells nobody.
    List<SecretResource> list();

    /// Keeps a secret under this name, in the place of the one that had it.
    void put(String name, String value);

    void remove(String name);
}
