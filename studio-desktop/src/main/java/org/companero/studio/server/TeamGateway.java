package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Role;

/// The people who work for the creator. Every call blocks; see [ProgramGateway] for what they throw.
public interface TeamGateway {

    List<MemberResource> members();

    MemberResource changeRole(UUID member, Role role);

    void remove(UUID member);

    /// The invitations nobody has accepted yet.
    List<InvitationResource> invitations();

    /// Sends an invitation by e-mail.
    InvitationResource invite(String email, Role role);

    void withdraw(UUID invitation);
}
