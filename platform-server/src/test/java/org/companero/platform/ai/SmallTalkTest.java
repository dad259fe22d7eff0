package org.companero.platform.ai;

import static org.assertj.core.api.Assertions.assertThat;

import org.companero.platform.knowledge.lexical.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

    @ParameterizedTest
    @ValueSource(strings = {"hi", "Hello!", "Hey there :)", "good morning", "HELLO"})
    void a_greeting_is_greeted_back(String message) {
        assertThat(SmallTalk.answerTo(message)).contains(Phrases.GREETING.in(Language.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hola", "¡Buenos días!", "Hola, ¿qué tal?", "buenas tardes a todos"})
    void a_spanish_greeting_is_greeted_back_in_spanish(String message) {
        assertThat(SmallTalk.answerTo(message)).contains(Phrases.GREETING.in(Language.SPANISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks", "Thank you so much!", "thx", "ok thanks"})
    void thanks_are_accepted(String message) {
        assertThat(SmallTalk.answerTo(message)).contains(Phrases.WELCOME.in(Language.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gracias", "muchas gracias por tu ayuda", "vale, gracias"})
    void spanish_thanks_are_accepted_in_spanish(String message) {
        assertThat(SmallTalk.answerTo(message)).contains(Phrases.WELCOME.in(Language.SPANISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"👋", "???", "ok", "how are you?", "…"})
    void what_asks_nothing_is_invited_to_ask(String message) {
        assertThat(SmallTalk.answerTo(message)).contains(Phrases.LISTENING.in(Language.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi, when is breakfast?",
                "hola, ¿cuándo es el desayuno?",
                "Thanksgiving",
                "refund",
                "no-show policy",
                "what is a good morning routine?",
                "How do I say thanks in Japanese?",
                "high blood pressure"
            })
    void a_question_is_never_taken_for_small_talk(String message) {
        assertThat(SmallTalk.answerTo(message)).isEmpty();
    }
}
