package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.ApiKeyRequest;
import org.companero.protocol.api.ApiKeyResource;

/// The creator's API keys. Every call blocks; see [ProgramGateway] for what they throw.
public interface KeyGateway {

    List<ApiKeyResource> list();

    /// The answer holds the secret, which the server tells this one time.
    ApiKeyCreated create(ApiKeyRequest request);

    void revoke(UUID key);
}
