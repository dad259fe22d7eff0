package org.companero.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9_-]*\\.(?:[A-Za-z0-9_-]+\\.)*)\"");

    @Test
    void every_key_exists_in_every_language() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String bundle : Messages.BUNDLES) {
            Properties english = properties(bundle, Locale.ENGLISH);
            Set<String> all = new TreeSet<>(english.stringPropertyNames());
            for (Locale language : Messages.LANGUAGES) {
                all.addAll(properties(bundle, language).stringPropertyNames());
            }
            for (Locale language : Messages.LANGUAGES) {
                Set<String> there = properties(bundle, language).stringPropertyNames();
                all.stream()
                        .filter(key -> !there.contains(key))
                        .forEach(key -> missing.add(
                                file(bundle, language) + ": add the line\n    " + key + "=" + english.get(key)));
            }
        }
        assertThat(missing).as("texts that a language lacks").isEmpty();
    }

    @Test
    void no_text_is_left_over_and_none_is_missing() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : Messages.BUNDLES) {
            known.addAll(properties(bundle, Locale.ENGLISH).stringPropertyNames());
        }
        String sources = sources();
        Set<String> used =
                KEY.matcher(sources).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
        Set<String> prefixes =
                PREFIX.matcher(sources).results().map(hit -> hit.group(1)).collect(Collectors.toSet());

        assertThat(known)
                .filteredOn(key -> !used.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .as("keys that no source mentions, whole or by a prefix that ends in a dot: delete their lines")
                .isEmpty();
        Set<String> spaces =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        assertThat(used)
                .filteredOn(key -> spaces.contains(key.substring(0, key.indexOf('.')))
                        && !key.endsWith(".")
                        && !key.endsWith(".width") // the name under which a panel's size is remembered
                        && !known.contains(key))
                .as("keys that the sources mention and no language has: add their lines")
                .isEmpty();
    }

    @Test
    void texts_use_the_typographic_apostrophe_because_message_format_eats_the_other() throws IOException {
        for (String bundle : Messages.BUNDLES) {
            for (Locale language : Messages.LANGUAGES) {
                assertThat(properties(bundle, language).values())
                        .as(file(bundle, language).toString())
                        .noneMatch(text -> text.toString().contains("'"));
            }
        }
    }

    @Test
    void a_language_we_do_not_speak_falls_back_to_english() {
        assertThat(Messages.in(Locale.of("fi")).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Messages.in(Locale.of("es", "MX")).text("shell.programs")).isEqualTo("Programas");
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var text = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        }
    }

    private static Properties properties(String bundle, Locale language) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file(bundle, language))) {
            properties.load(in);
        }
        return properties;
    }

    private static Path file(String bundle, Locale language) {
        return Path.of("src/main/resources/" + bundle.replace('.', '/') + "_" + language.getLanguage() + ".properties");
    }
}
