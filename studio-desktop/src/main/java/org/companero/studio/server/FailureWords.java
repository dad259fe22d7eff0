package org.companero.studio.server;

import java.util.Locale;
import java.util.Map;
import org.companero.studio.text.Messages;

/// What to tell a person about a failure: what happened and what to do.
public final class FailureWords {

    /// Codes of which we say more than the server, or say it in the studio's language.
    private static final Map<String, String> KNOWN = Map.of(
            "BAD_CREDENTIALS", "failure.bad-credentials",
            "EMAIL_TAKEN", "failure.email-taken",
            "TOO_BUSY", "failure.too-many",
            "VALIDATION_FAILED", "failure.not-accepted",
            "PROGRAM_NOT_FOUND", "failure.program-gone",
            "PAYLOAD_TOO_LARGE", "failure.too-large");

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
        String key = KNOWN.get(problem.code());
        if (key != null) {
            return messages.text(key);
        }
        if (problem.status() == 429) {
            return messages.text("failure.too-many");
        }
        String said = problem.getMessage();
        boolean speaksEnglish = messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return problem.status() < 500 && speaksEnglish && said != null ? said : messages.text("failure.server");
    }
}
