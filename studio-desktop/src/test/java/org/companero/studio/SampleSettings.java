package org.companero.studio;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.ApiKeyResource;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.DataRequestStatus;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.PrivacySettings;
import org.companero.protocol.api.Quota;
import org.companero.protocol.api.Role;
import org.companero.protocol.api.SecretResource;
import org.companero.protocol.api.SessionResource;
import org.companero.protocol.api.Workspace;
import org.companero.studio.server.GatewaysDouble;
import org.companero.studio.server.OwnAccountDouble;
import org.jspecify.annotations.Nullable;

/// The settings of the studio in [Samples], with names that are long where names can be.
final class SampleSettings {

    private static final String OWNER = "demo.creator@companero.local";
    private static final String COACH = "coach.with.a.rather.long.address@wellbeing-and-movement.example.org";

    private SampleSettings() {}

    static void put(GatewaysDouble gateways, boolean spanish) {
        account(gateways, spanish);
        team(gateways);
        keys(gateways, spanish);
        gateways.secrets()
                .with(new SecretResource(spanish ? "clave_reservas" : "booking_key", ago(14)))
                .with(new SecretResource("crm.wellbeing-and-movement.example.org-production-token", ago(60 * 26)))
                .with(new SecretResource("newsletter", ago(60 * 24 * 80)));
        usage(gateways);
        audit(gateways, spanish);
        privacy(gateways, spanish);
    }

    private static void account(GatewaysDouble gateways, boolean spanish) {
        gateways.ownAccount()
                .called(OWNER)
                .verified()
                .withSecondFactor(2)
                .in(
                        new Workspace(
                                OwnAccountDouble.CREATOR,
                                spanish ? "Dormir y moverse" : "Sleep and movement",
                                Role.OWNER),
                        new Workspace(
                                new UUID(0, 9),
                                spanish
                                        ? "Asociación para el bienestar en el trabajo y fuera de él"
                                        : "Association for well-being at work and outside of it",
                                Role.COACH))
                .seenAt(session("Compañero Studio (Linux)", "203.0.113.24", 0, true))
                .seenAt(session("Compañero Studio (Windows 11)", "2001:db8:85a3::8a2e:370:7334", 60 * 26, false))
                .seenAt(session("Firefox (Android)", "198.51.100.7", 60 * 24 * 6, false));
    }

    private static void team(GatewaysDouble gateways) {
        gateways.team()
                .with(new MemberResource(id(OWNER), OWNER, Role.OWNER, ago(60 * 24 * 40), ago(1), true))
                .with(new MemberResource(id(COACH), COACH, Role.COACH, ago(60 * 24 * 20), ago(60 * 27), false))
                .with(new MemberResource(id("e"), "editor@example.org", Role.EDITOR, ago(60 * 24 * 9), ago(12), false))
                .with(new MemberResource(id("a"), "analyst@example.org", Role.ANALYST, ago(60), null, false))
                .invited(new InvitationResource(
                        id("i"), "new.coach@example.org", Role.COACH, OWNER, ago(60 * 24), ago(-60 * 24 * 6)));
    }

    private static void keys(GatewaysDouble gateways, boolean spanish) {
        gateways.keys()
                .with(new ApiKeyResource(
                        id("k1"),
                        spanish ? "Calendario de reservas" : "Booking calendar",
                        "cmp_k7Qm2x",
                        List.of(Permission.CONTACTS_READ, Permission.CONVERSATIONS_READ, Permission.PROGRAMS_READ),
                        OWNER,
                        ago(60 * 24 * 80),
                        ago(-60 * 24 * 10),
                        ago(14)))
                .with(new ApiKeyResource(
                        id("k2"),
                        spanish
                                ? "Traspaso nocturno de documentos desde el archivo de la asociación"
                                : "Nightly transfer of documents from the association’s archive",
                        "cmp_Zt81ab",
                        List.of(
                                Permission.KNOWLEDGE_READ,
                                Permission.KNOWLEDGE_WRITE,
                                Permission.KNOWLEDGE_ASK,
                                Permission.USAGE_READ,
                                Permission.PROFILE_READ),
                        COACH,
                        ago(60 * 24 * 3),
                        null,
                        null));
    }

    private static void usage(GatewaysDouble gateways) {
        gateways.profile().with("https://quietnights.example", "https://*.quietnights.example");
        gateways.usage()
                .with(new Quota("documents", 5, 50, null))
                .with(new Quota("storage", 9_206_000, 1_073_741_824L, null))
                .with(new Quota("contacts", 884, 1_000, null))
                .with(new Quota("messages", 1_240, 5_000, ago(-60 * 13)))
                .with(new Quota("ai_tokens", 200_000, 200_000, ago(-60 * 13)));
    }

    private static void audit(GatewaysDouble gateways, boolean spanish) {
        String program = spanish ? "Seis semanas para dormir mejor" : "Six weeks to better sleep";
        var log = gateways.audit();
        log.with(entry(1, 60 * 24 * 9, AuditAction.REGISTERED, OWNER, "", Map.of()));
        log.with(entry(2, 60 * 24 * 9 - 4, AuditAction.EMAIL_VERIFIED, OWNER, "", Map.of()));
        log.with(entry(3, 60 * 28, AuditAction.MEMBER_INVITED, OWNER, COACH, Map.of("role", "coach")));
        log.with(entry(4, 60 * 27, AuditAction.MEMBER_JOINED, COACH, "", Map.of("role", "coach")));
        log.with(entry(5, 60 * 26, AuditAction.SIGN_IN_FAILED, OWNER, "", Map.of()));
        log.with(entry(6, 60 * 26 - 1, AuditAction.SIGNED_IN, OWNER, "", Map.of("device", "Studio (Windows 11)")));
        log.with(entry(
                7,
                60 * 25,
                AuditAction.PERMISSION_DENIED,
                COACH,
                spanish ? "la auditoría" : "the audit log",
                Map.of()));
        log.with(entry(
                8, 190, AuditAction.DOCUMENT_ADDED, OWNER, spanish ? "Dormir bien.pdf" : "Sleep basics.pdf", Map.of()));
        log.with(entry(
                9, 60, AuditAction.API_KEY_CREATED, OWNER, spanish ? "Calendario" : "Booking calendar", Map.of()));
        log.with(entry(10, 22, AuditAction.PROGRAM_PUBLISHED, OWNER, program, Map.of("version", "12")));
        log.with(entry(11, 14, AuditAction.CONVERSATION_READ, COACH, "Ana", Map.of()));
        log.with(new AuditEntry(
                12,
                ago(9),
                AuditAction.DATA_EXPIRED,
                ActorKind.SYSTEM,
                "retention",
                spanish ? "3 mensajes" : "3 messages",
                Map.of(),
                null));
        log.with(entry(13, 2, AuditAction.SIGNED_IN, OWNER, "", Map.of("device", "Studio (Linux)")));
    }

    private static void privacy(GatewaysDouble gateways, boolean spanish) {
        gateways.privacy()
                .with(new PrivacySettings(
                        spanish
                                ? "Guardamos lo que escribes aquí para poder acompañarte. Tu coach puede leerlo. Puedes pedir que se borre cuando quieras."
                                : "We keep what you write here so that we can coach you. Your coach can read it. You can have it deleted at any time.",
                        365,
                        null,
                        730))
                .with(request("r1", DataRequestKind.EXPORT, null, null, DataRequestStatus.RUNNING, 1, null, null))
                .with(request(
                        "r2",
                        DataRequestKind.EXPORT,
                        id("c"),
                        "Ana",
                        DataRequestStatus.DONE,
                        60 * 25,
                        null,
                        ago(-60 * 24 * 6)))
                .with(request(
                        "r3", DataRequestKind.ERASURE, id("d"), null, DataRequestStatus.DONE, 60 * 24 * 4, null, null))
                .with(new ContactSummary(id("c"), "Ana", "en", ago(60 * 24 * 30), ago(14)));
    }

    private static DataRequestResource request(
            String name,
            DataRequestKind kind,
            @Nullable UUID contact,
            @Nullable String contactName,
            DataRequestStatus status,
            int minutes,
            @Nullable String problem,
            @Nullable Instant until) {
        return new DataRequestResource(
                id(name), kind, contact, contactName, status, OWNER, ago(minutes), null, problem, until);
    }

    private static AuditEntry entry(
            long sequence, int minutes, AuditAction action, String who, String target, Map<String, String> details) {
        return new AuditEntry(sequence, ago(minutes), action, ActorKind.PERSON, who, target, details, "203.0.113.24");
    }

    private static SessionResource session(String device, String address, int minutes, boolean current) {
        return new SessionResource(id(device), device, address, ago(minutes + 60), ago(minutes), current);
    }

    private static Instant ago(long minutes) {
        return Samples.NOW.minus(Duration.ofMinutes(minutes));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
