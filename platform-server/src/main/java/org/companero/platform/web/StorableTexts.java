package org.companero.platform.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Refuses texts in requests that cannot be stored as they are: JSON can spell a zero byte, which PostgreSQL's
/// text does not take, and half of a surrogate pair, for which UTF-8 has a question mark only.
@Component
final class StorableTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;
    // Asked and not stored: whoever looks them up passes over what is no word.
    private static final Set<String> QUESTIONS = Set.of("question", "query");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    StorableTexts() {
        super("storable-texts");
        addDeserializer(String.class, new Whole());
    }

    private static final class Whole extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            var text = super.deserialize(parser, context);
            var member = Objects.requireNonNullElse(parser.currentName(), "text");
            if (text != null && UNSTORABLE.matcher(text).find() && !QUESTIONS.contains(member)) {
                throw FieldErrors.refusal(
                        Map.of(member, "contains the character U+0000 or half of a character; remove it"));
            }
            return text;
        }
    }
}
