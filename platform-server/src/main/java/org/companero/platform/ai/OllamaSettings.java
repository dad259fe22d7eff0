package org.companero.platform.ai;

import java.time.Duration;

/// Where Ollama is, what it shall run, and how long it may take.
///
/// @param url such as `http://127.0.0.1:11434`
/// @param model a model's name as `ollama pull` knows it
/// @param probe how long it may take to say which models it has
/// @param silence how long it may write nothing, before the first word and between any two
/// @param total how long a whole answer may take
record OllamaSettings(String url, String model, Duration probe, Duration silence, Duration total) {

    static OllamaSettings of(String url, String model) {
        return new OllamaSettings(url, model, Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(20));
    }
}
