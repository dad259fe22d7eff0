package org.companero.studio.admin.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Entries of the audit log as sentences.
final class AuditWords {

    /// The details that have a word of their own; others are shown as the server calls them.
    private static final Set<String> KNOWN = Set.of(
            "role", "from", "to", "reason", "permission", "version", "device", "kind", "count", "path", "method");

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    /// What happened, such as *ana@example.org published “Sleep”*.
    String sentence(AuditEntry entry) {
        String target = entry.target().isBlank() ? messages.text("audit.no-target") : entry.target();
        return messages.text("audit.action." + entry.action(), actor(entry), target);
    }

    /// The name of the kind of thing, for the filter.
    String name(AuditAction action) {
        return messages.text("audit.name." + action);
    }

    /// What else is known, in one line; empty where nothing is.
    String facts(AuditEntry entry) {
        List<String> facts = new ArrayList<>();
        entry.details().forEach((name, value) -> facts.add(detail(name, value)));
        String address = entry.address();
        if (address != null && !address.isBlank()) {
            facts.add(messages.text("audit.from", address));
        }
        return String.join(" · ", facts);
    }

    static Ikon icon(AuditAction action) {
        return switch (action) {
            case SIGNED_IN, SIGNED_OUT, SESSION_REVOKED, REGISTERED -> Feather.LOG_IN;
            case SIGN_IN_FAILED, TOKEN_REUSED, PERMISSION_DENIED -> Feather.ALERT_TRIANGLE;
            case EMAIL_VERIFIED, PASSWORD_CHANGED, PASSWORD_RESET, SECRET_CHANGED -> Feather.LOCK;
            case SECOND_FACTOR_ENABLED, SECOND_FACTOR_DISABLED -> Feather.SMARTPHONE;
            case MEMBER_INVITED, MEMBER_JOINED, MEMBER_ROLE_CHANGED, MEMBER_REMOVED, INVITATION_WITHDRAWN ->
                Feather.USERS;
            case API_KEY_CREATED, API_KEY_REVOKED -> Feather.KEY;
            case PROFILE_CHANGED -> Feather.EDIT_2;
            case PROGRAM_PUBLISHED -> Feather.SEND;
            case PEOPLE_UPGRADED -> Feather.FAST_FORWARD;
            case UPGRADE_ROLLED_BACK -> Feather.REWIND;
            case COACHING_PAUSED -> Feather.PAUSE;
            case COACHING_RESUMED -> Feather.PLAY;
            case COACHING_RESTARTED -> Feather.ROTATE_CCW;
            case COACHING_CANCELLED -> Feather.SLASH;
            case CRISIS_RAISED, CRISIS_ACKNOWLEDGED, CRISIS_RESUMED, SAFEGUARDING_CHANGED -> Feather.LIFE_BUOY;
            case CONTACT_OPTED_OUT -> Feather.BELL_OFF;
            case CONTACT_OPTED_IN -> Feather.BELL;
            case PROGRAM_DELETED, DOCUMENT_DELETED -> Feather.TRASH_2;
            case DOCUMENT_ADDED -> Feather.FILE_PLUS;
            case CONVERSATION_READ, CONTACT_READ, AUDIT_READ -> Feather.EYE;
            case PRIVACY_CHANGED, DATA_EXPORTED, DATA_ERASED, DATA_EXPIRED -> Feather.SHIELD;
        };
    }

    /// Whether somebody should look at it twice.
    static boolean warns(AuditAction action) {
        return switch (action) {
            case SIGN_IN_FAILED, TOKEN_REUSED, PERMISSION_DENIED, CRISIS_RAISED -> true;
            default -> false;
        };
    }

    String actor(AuditEntry entry) {
        return switch (entry.actor()) {
            case PERSON -> entry.actorName();
            case API_KEY -> messages.text("audit.actor.key", entry.actorName());
            case VISITOR -> messages.text("audit.actor.visitor");
            case SYSTEM -> messages.text("audit.actor.system");
        };
    }

    private String detail(String name, String value) {
        String shown = name.equals("role") || name.equals("from") || name.equals("to") ? role(value) : value;
        return (KNOWN.contains(name) ? messages.text("audit.detail." + name) : name) + ": " + shown;
    }

    private String role(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return Set.of("owner", "editor", "coach", "analyst").contains(word) ? messages.text("role." + word) : value;
    }
}
