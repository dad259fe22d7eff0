package org.companero.platform.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a request comes from, as far as it says.
///
/// @param device  what a person would call it, such as `Firefox on Linux`
/// @param address the network address
record Caller(String device, String address) {

    private static final int LONGEST_DEVICE = 80;
    private static final Pattern STUDIO = Pattern.compile("Companero-?Studio(/[\\w.-]+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\s]+");

    static Caller of(HttpServletRequest request) {
        return new Caller(device(request.getHeader("User-Agent")), request.getRemoteAddr());
    }

    static String device(@Nullable String userAgent) {
        var agent = UNSEEN.matcher(Objects.requireNonNullElse(userAgent, ""))
                .replaceAll(" ")
                .strip();
        if (agent.isEmpty()) {
            return "Unknown device";
        }
        var program = program(agent);
        var system = system(agent);
        var device = system.isEmpty() ? program : program + " on " + system;
        return device.substring(0, Math.min(LONGEST_DEVICE, device.length()));
    }

    private static String program(String agent) {
        if (STUDIO.matcher(agent).find()) {
            return "Compañero Studio";
        }
        // The order matters: each of them also claims to be those after it.
        for (String browser : new String[] {"Edg", "OPR", "Firefox", "Chrome", "Safari"}) {
            if (agent.contains(browser + "/")) {
                return switch (browser) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    default -> browser;
                };
            }
        }
        return agent.split("[ /]", 2)[0];
    }

    private static String system(String agent) {
        var lower = agent.toLowerCase(Locale.ROOT);
        for (String[] known : new String[][] {
            {"android", "Android"}, {"iphone", "iPhone"}, {"ipad", "iPad"}, {"windows", "Windows"},
            {"mac os", "macOS"}, {"macintosh", "macOS"}, {"macos", "macOS"}, {"linux", "Linux"}
        }) {
            if (lower.contains(known[0])) {
                return known[1];
            }
        }
        return "";
    }
}
