package org.companero.platform.auth;

import java.util.List;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.ApiKeyRequest;
import org.companero.protocol.api.ApiKeyResource;
import org.companero.protocol.api.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// API keys over REST.
@RestController
@RequestMapping("/api/v1/auth/api-keys")
final class ApiKeyController {

    private final ApiKeyMaking keys;

    ApiKeyController(ApiKeyMaking keys) {
        this.keys = keys;
    }

    @Needs(Permission.KEYS_MANAGE)
    @GetMapping
    List<ApiKeyResource> list() {
        return keys.list();
    }

    @Needs(Permission.KEYS_MANAGE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiKeyCreated make(@RequestBody ApiKeyRequest request) {
        return keys.make(request);
    }

    @Needs(Permission.KEYS_MANAGE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        keys.revoke(id);
    }
}
