package org.companero.protocol.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;

/// Programs that come with Compañero: complete, laid out, and without a problem.
public final class SamplePrograms {

    private SamplePrograms() {}

    /// Welcomes a person, asks how they slept, and answers their questions about sleep from the creator's documents.
    ///
    /// @param language a tag such as `es-MX`; Spanish for Spanish, English for all others
    public static Program betterSleep(String language) {
        boolean spanish = Locale.forLanguageTag(language).getLanguage().equals("es");
        return read(spanish ? "better-sleep_es.json" : "better-sleep_en.json");
    }

    private static Program read(String name) {
        try (InputStream in = SamplePrograms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the application");
            }
            return ProgramJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the application", e);
        }
    }
}
