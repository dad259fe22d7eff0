package org.companero.platform.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks through the logs of a whole run of tests for what must never be in a log.
///
/// It is started by the build on its own, as a single source file: before the tests with `forget`, which
/// removes the logs of earlier runs, and after them with `search`, which fails the build when it finds
/// something.
public final class LogSecrets {

    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    static {
        kind("a signed token", "eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}");
        kind("an API key", "cmp_[A-Za-z0-9_-]{12,}");
        // 256 random bits: refresh tokens, visitors' tokens, links that reset a password or invite a member
        kind(
                "a random token",
                "(?<![A-Za-z0-9_-])(?=[A-Za-z_-]*[0-9])(?=[a-z0-9_-]*[A-Z])(?=[A-Z0-9_-]*[a-z])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");
        kind("a second factor's seed", "(?<![A-Z2-7])(?=[A-Z]*[2-7])[A-Z2-7]{32}(?![A-Z0-9])|otpauth://");
        kind("an authorization header", "(?i)authorization[\"']?\\s*[:=]\\s*[\"'\\[]*(bearer|basic|token)");
        kind("a bearer token", "(?i)\\bbearer\\s+[A-Za-z0-9._~+/-]{20,}");
        kind(
                "a secret in an address",
                "(?i)[?&](access_token|refresh_token|token|code|key|secret|password)=[^&\\s\"]+");
        kind(
                "a secret in JSON",
                "(?i)\"(password|newPassword|accessToken|refreshToken|token|secret|code)\"\\s*:\\s*\"");
        kind("a password the tests use", "a long enough password");
        kind("a password's hash", "\\$argon2(id|i|d)\\$|\\$2[aby]\\$[0-9]{2}\\$");
        kind("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY-----|\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}");
        kind("a password in a connection's address", "(?i)(postgres(ql)?|rediss?|smtps?)://[^/\\s:@]*:[^/\\s@]+@");
    }

    private LogSecrets() {}

    /// @param arguments `forget` or `search`, and the folder of the logs
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[1]);
        if (arguments[0].equals("forget")) {
            for (var log : logs(folder)) {
                Files.delete(log);
            }
            return;
        }
        var found = search(folder);
        if (!found.isEmpty()) {
            System.err.println("Secrets in the logs that this run wrote. Find who logs them and leave them out:");
            found.forEach(System.err::println);
            System.exit(1);
        }
        System.out.printf("No secret in %d logs of %s%n", logs(folder).size(), folder);
    }

    /// What was found, as `file:line: kind`; never the secret itself, since this goes into a log as well.
    static List<String> search(Path folder) throws IOException {
        return logs(folder).stream().flatMap(LogSecrets::searchLog).toList();
    }

    private static Stream<String> searchLog(Path log) {
        try {
            var lines =
                    Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
            return Stream.iterate(0, number -> number < lines.size(), number -> number + 1)
                    .flatMap(number -> kindsIn(lines.get(number))
                            .map(kind -> "%s:%d: %s".formatted(log.getFileName(), number + 1, kind)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> kindsIn(String line) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(line).find())
                .map(Map.Entry::getKey);
    }

    private static List<Path> logs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".log"))
                    .toList();
        }
    }

    private static void kind(String name, String pattern) {
        KINDS.put(name, Pattern.compile(pattern));
    }
}
