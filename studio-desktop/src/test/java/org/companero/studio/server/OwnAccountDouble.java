package org.companero.studio.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.RecoveryCodes;
import org.companero.protocol.api.Role;
import org.companero.protocol.api.SecondFactorSetup;
import org.companero.protocol.api.SessionResource;
import org.companero.protocol.api.Workspace;
import org.jspecify.annotations.Nullable;

/// One account kept in memory, with the refusals of the real server. Its password is `companero-demo`, its second
/// factor's code always `123456`.
public final class OwnAccountDouble implements OwnAccountGateway {

    public static final String CODE = "123456";
    public static final UUID CREATOR = UUID.fromString("6f9a7e0c-0d7a-4c39-9f53-3a8f3b9f3a02");

    private final List<SessionResource> sessions = new ArrayList<>();
    private final List<Workspace> workspaces = new ArrayList<>(List.of(new Workspace(CREATOR, "Demo", Role.OWNER)));
    private String email = "demo@companero.local";
    private Set<Permission> permissions = EnumSet.allOf(Permission.class);
    private String password = "companero-demo";
    private boolean verified;
    private boolean secondFactor;
    private int recoveryCodes;
    private int messages;
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public OwnAccountDouble called(String address) {
        email = address;
        return this;
    }

    /// From now on the account has this role where it is.
    public OwnAccountDouble as(Role role) {
        Workspace here = workspaces.getFirst();
        workspaces.set(0, new Workspace(here.creatorId(), here.name(), role));
        permissions = role.permissions();
        return this;
    }

    public OwnAccountDouble in(Workspace... all) {
        workspaces.clear();
        workspaces.addAll(List.of(all));
        return this;
    }

    public OwnAccountDouble verified() {
        verified = true;
        return this;
    }

    public OwnAccountDouble withSecondFactor(int codes) {
        secondFactor = true;
        recoveryCodes = codes;
        return this;
    }

    public OwnAccountDouble seenAt(SessionResource session) {
        sessions.add(session);
        return this;
    }

    /// How many verification messages were sent.
    public int messages() {
        return messages;
    }

    public String password() {
        return password;
    }

    @Override
    public AccountResource account() {
        check();
        return new AccountResource(
                new UUID(1, 1),
                email,
                verified,
                secondFactor,
                recoveryCodes,
                workspaces.getFirst().creatorId(),
                workspaces.getFirst().role(),
                List.copyOf(permissions),
                List.copyOf(workspaces),
                Instant.parse("2026-11-03T09:00:00Z"));
    }

    @Override
    public void sendVerification() {
        check();
        messages++;
    }

    @Override
    public void changePassword(String current, String next) {
        check();
        if (!current.equals(password)) {
            throw AccountsDouble.problem(403, "PASSWORD_WRONG", "The present password is not right.");
        }
        if (next.length() < 10) {
            throw AccountsDouble.problem(422, "PASSWORD_TOO_WEAK", "That password is found in seconds. Add words.");
        }
        password = next;
        revokeOthers();
    }

    @Override
    public SecondFactorSetup beginSecondFactor(String typed) {
        check();
        if (!typed.equals(password)) {
            throw AccountsDouble.problem(403, "PASSWORD_WRONG", "This is not your present password. Try again.");
        }
        return new SecondFactorSetup(
                "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                "otpauth://totp/Compa%C3%B1ero:" + email
                        + "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Compa%C3%B1ero");
    }

    @Override
    public RecoveryCodes confirmSecondFactor(String code) {
        prove(code);
        secondFactor = true;
        return freshCodes();
    }

    @Override
    public RecoveryCodes renewRecoveryCodes(String code) {
        prove(code);
        return freshCodes();
    }

    @Override
    public void endSecondFactor(String code) {
        prove(code);
        secondFactor = false;
        recoveryCodes = 0;
    }

    @Override
    public List<SessionResource> sessions() {
        check();
        return List.copyOf(sessions);
    }

    @Override
    public void revoke(UUID session) {
        check();
        sessions.removeIf(other -> other.id().equals(session));
    }

    @Override
    public void revokeOthers() {
        check();
        sessions.removeIf(session -> !session.current());
    }

    @Override
    public void switchTo(UUID creator) {
        check();
        Workspace wanted = workspaces.stream()
                .filter(workspace -> workspace.creatorId().equals(creator))
                .findFirst()
                .orElseThrow(() -> AccountsDouble.problem(404, "WORKSPACE_NOT_FOUND", "No such workspace."));
        workspaces.remove(wanted);
        workspaces.addFirst(wanted);
        permissions = wanted.role().permissions();
    }

    private RecoveryCodes freshCodes() {
        recoveryCodes = 8;
        return new RecoveryCodes(List.of(
                "4F7Q-9KMX",
                "B2ZC-7T3W",
                "K9PD-XH4R",
                "M3VN-8QYF",
                "R6TJ-2LBC",
                "T8WG-5ZNK",
                "X4HM-7PDQ",
                "Z7KF-3RVB"));
    }

    private void prove(String code) {
        check();
        if (!code.equals(CODE)) {
            throw AccountsDouble.problem(401, "SECOND_FACTOR_WRONG", "That code is not right.");
        }
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
