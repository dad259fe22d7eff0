package org.companero.protocol.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.companero.protocol.safeguarding.OptOut.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutWordsTest {

    @ParameterizedTest
    @CsvSource({
        "STOP, en",
        "stop, en",
        "Stop., en",
        "  stop !!  , en",
        "STOPALL, en",
        "stop all, en",
        "UNSUBSCRIBE, en",
        "please stop, en",
        "Stop please, en",
        "stop messaging me, en",
        "Don't text me, en",
        "CANCEL, en",
        "END, en",
        "QUIT, en",
        "BAJA, es",
        "ALTO, es",
        "PARAR, es",
        "CANCELAR, es",
        "darme de baja, es",
        "Quiero darme de baja por favor, es",
        "DARME DE BAJA, es",
        "no me escriban más, es",
        "ya no quiero mensajes, es",
        "ABMELDEN, de",
        "désabonnement, fr",
        "DESCADASTRAR, pt",
        "cancellami, it"
    })
    void a_message_that_only_asks_to_stop_is_sure(String text, String language) {
        assertThat(OptOutWords.read(text)).hasValue(new OptOut(Wish.STOP, language, true));
    }

    @ParameterizedTest
    @CsvSource({"START, en", "start, en", "UNSTOP, en", "ALTA, es", "darme de alta, es", "quiero volver, es"})
    void a_message_that_only_asks_to_go_on_is_sure(String text, String language) {
        assertThat(OptOutWords.read(text)).hasValue(new OptOut(Wish.START, language, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alto", "baja", "Baja", "cancel", "end", "cancelar", "para", "fin", "alta"})
    void words_that_answer_questions_too_are_not_sure_unless_in_capitals(String text) {
        assertThat(OptOutWords.read(text))
                .hasValueSatisfying(read -> assertThat(read.sure()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop smoking tips?",
                "how do I stop snacking",
                "don't stop",
                "I want to stop biting my nails",
                "unsubscribe me from the newsletter but keep the chat",
                "quiero darme de baja del gimnasio, no de aquí",
                "¿consejos para parar de fumar?",
                "el alto de la mesa",
                "mi energía está baja",
                "cancel my session on friday",
                "the end of the week",
                "please",
                "gracias",
                "",
                "🛑",
                "stopwatch"
            })
    void a_message_that_says_more_or_less_is_left_alone(String text) {
        assertThat(OptOutWords.read(text)).isEmpty();
    }

    @Test
    void none_of_the_ordinary_messages_asks_to_stop() {
        var messages = Stream.of("ordinary_en", "ordinary_es").flatMap(file -> Messages.of(file).stream());

        assertThat(messages.map(message -> OptOutWords.read(message.text())))
                .noneMatch(read -> read.filter(wish -> wish.wish() == Wish.STOP).isPresent());
    }

    @Property
    void any_text_is_read(@ForAll String text) {
        assertThat(OptOutWords.read(text)).isNotNull();
    }
}
