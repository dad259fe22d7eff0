package org.companero.platform.safeguarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.companero.protocol.api.HelpLine;
import org.companero.protocol.api.HelpLine.Purpose;
import org.companero.protocol.api.HelpLineList;

/// The help lines that public lists name, by country.
final class HelpLines {

    private static final String ANYWHERE = "ZZ";

    private static final Map<String, HelpLineList> BY_COUNTRY = new LinkedHashMap<>();
    private static final Map<String, String> COUNTRY_OF_ZONE = new HashMap<>();

    static {
        String country = ANYWHERE;
        String source = "";
        List<HelpLine> lines = new ArrayList<>();
        for (String line : text().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                lines = new ArrayList<>();
                country = line.substring(1, line.indexOf(']'));
                for (String zone : line.substring(line.indexOf(']') + 1).strip().split(" ")) {
                    COUNTRY_OF_ZONE.put(zone, country);
                }
            } else if (line.startsWith("source")) {
                source = value(line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(line));
                BY_COUNTRY.put(country, new HelpLineList(country, source, lines));
            }
        }
    }

    private HelpLines() {}

    /// Those of a country, or for anywhere when the public lists here do not have it.
    ///
    /// @param country ISO 3166-1, two letters, in any case
    static HelpLineList of(String country) {
        return Objects.requireNonNull(
                BY_COUNTRY.getOrDefault(country.toUpperCase(Locale.ROOT), BY_COUNTRY.get(ANYWHERE)));
    }

    /// Those of the country whose clocks go like that.
    static List<HelpLine> ofZone(String zone) {
        return of(COUNTRY_OF_ZONE.getOrDefault(zone, ANYWHERE)).helpLines();
    }

    private static HelpLine line(String line) {
        String[] parts = value(line).split("\\|", 2);
        String purpose = line.substring(0, line.indexOf('=')).strip();
        return new HelpLine(Purpose.valueOf(purpose.toUpperCase(Locale.ROOT)), parts[0].strip(), parts[1].strip());
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(HelpLines.class.getResourceAsStream("help_lines.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
