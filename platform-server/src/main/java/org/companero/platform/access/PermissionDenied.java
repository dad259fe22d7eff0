package org.companero.platform.access;

import org.companero.protocol.api.Permission;

/// Somebody was refused because a permission is missing. Told within the request, to the current creator.
///
/// @param route method and pattern of the address, without ids
public record PermissionDenied(Actor actor, Permission permission, String route) {}
