package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.InvitationRequest;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.MemberChange;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Role;
import tools.jackson.core.type.TypeReference;

/// [TeamGateway] over HTTP.
final class HttpTeam implements TeamGateway {

    private static final String MEMBERS = "/api/v1/auth/members";
    private static final String INVITATIONS = "/api/v1/auth/invitations";

    private final ServerClient client;

    HttpTeam(ServerClient client) {
        this.client = client;
    }

    @Override
    public List<MemberResource> members() {
        return client.get(MEMBERS, new TypeReference<>() {});
    }

    @Override
    public MemberResource changeRole(UUID member, Role role) {
        return client.change("PATCH", MEMBERS + "/" + member, new MemberChange(role), MemberResource.class);
    }

    @Override
    public void remove(UUID member) {
        client.delete(MEMBERS + "/" + member);
    }

    @Override
    public List<InvitationResource> invitations() {
        return client.get(INVITATIONS, new TypeReference<>() {});
    }

    @Override
    public InvitationResource invite(String email, Role role) {
        return client.post(INVITATIONS, new InvitationRequest(email, role), InvitationResource.class);
    }

    @Override
    public void withdraw(UUID invitation) {
        client.delete(INVITATIONS + "/" + invitation);
    }
}
