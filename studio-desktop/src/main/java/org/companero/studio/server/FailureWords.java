package org.companero.studio.server;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.companero.studio.text.Messages;

/// What to tell a person about a failure: what happened and what to do.
public final class FailureWords {

    /// Codes of which we say more than the server, or say it in the studio's language.
    static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("ALREADY_MEMBER", "failure.already-member"),
            Map.entry("BAD_CREDENTIALS", "failure.bad-credentials"),
            Map.entry("EMAIL_TAKEN", "failure.email-taken"),
            Map.entry("LAST_OWNER", "failure.last-owner"),
            Map.entry("PASSWORD_TOO_WEAK", "failure.password-weak"),
            Map.entry("PASSWORD_WRONG", "failure.password-wrong"),
            Map.entry("PAYLOAD_TOO_LARGE", "failure.too-large"),
            Map.entry("PERMISSION_MISSING", "failure.not-allowed"),
            Map.entry("PROGRAM_NOT_FOUND", "failure.program-gone"),
            Map.entry("SECOND_FACTOR_NEEDED", "failure.second-factor-needed"),
            Map.entry("SECOND_FACTOR_NOT_BEGUN", "failure.second-factor-not-begun"),
            Map.entry("SECOND_FACTOR_WRONG", "failure.second-factor-wrong"),
            Map.entry("SECRET_NOT_FOUND", "failure.secret-gone"),
            Map.entry("TOO_BUSY", "failure.too-many"),
            Map.entry("TOO_MANY_API_KEYS", "failure.too-many-keys"),
            Map.entry("TOO_MANY_ATTEMPTS", "failure.too-many"),
            Map.entry("TOO_MANY_INVITATIONS", "failure.too-many-invitations"),
            Map.entry("TOO_MANY_SECRETS", "failure.too-many-secrets"),
            Map.entry("TRIGGERS_NOT_SERVED", "failure.triggers-not-served"),
            Map.entry("VALIDATION_FAILED", "failure.not-accepted"),
            Map.entry("WORKSPACE_NOT_FOUND", "failure.workspace-gone"));

    private static final long MINUTE = 60;

    private FailureWords() {}

    public static String of(Exception failure, Messages messages) {
        return switch (failure) {
            case ServerUnreachable unreachable -> messages.text("failure.unreachable");
            case SignInNeeded ended -> messages.text("failure.signed-out");
            case ServerProblem problem -> of(problem, messages);
            default -> messages.text("failure.unexpected");
        };
    }

    private static String of(ServerProblem problem, Messages messages) {
        if (problem.code().equals("QUOTA_EXCEEDED")) {
            return quota(problem, messages);
        }
        if (problem.status() == 429 || problem.code().equals("RATE_LIMITED")) {
            return problem.retryAfter().map(time -> wait(time, messages)).orElse(messages.text("failure.too-many"));
        }
        if (problem.code().equals("VALIDATION_FAILED") && problem.details().get("fields") instanceof Map<?, ?> fields) {
            return fields(fields, messages);
        }
        String key = KNOWN.get(problem.code());
        if (key != null) {
            return messages.text(key);
        }
        if (problem.status() == 403) {
            return messages.text("failure.not-allowed");
        }
        String said = problem.getMessage();
        boolean speaksEnglish = speaksEnglish(messages);
        if (problem.status() >= 500 || (speaksEnglish && said == null)) {
            return messages.text("failure.server");
        }
        return speaksEnglish ? Objects.requireNonNull(said) : messages.text("failure.not-accepted");
    }

    /// The server says at each field what is wrong with it, in English.
    private static String fields(Map<?, ?> fields, Messages messages) {
        if (speaksEnglish(messages) && !fields.isEmpty()) {
            return fields.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        boolean password = fields.containsKey("password") || fields.containsKey("next");
        return messages.text(password ? "failure.password-weak" : "failure.not-accepted");
    }

    private static boolean speaksEnglish(Messages messages) {
        return messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static String wait(Duration time, Messages messages) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < MINUTE
                ? messages.text("failure.wait.seconds", seconds)
                : messages.text("failure.wait.minutes", (seconds + MINUTE - 1) / MINUTE);
    }

    private static String quota(ServerProblem problem, Messages messages) {
        Object kind = problem.details().get("kind");
        boolean known = kind instanceof String name
                && Set.of("documents", "storage", "contacts", "messages", "ai_tokens")
                        .contains(name);
        return messages.text(known ? "failure.quota." + kind : "failure.quota");
    }
}
