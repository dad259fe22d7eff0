package org.companero.platform.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.protocol.api.AnswerMode;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private final Excerpts excerpts = new Excerpts(new WordEmbeddings());

    @Test
    void the_sentence_that_answers_is_quoted_exactly_and_cited() {
        var passage =
                Found.passage("Our house is open all year. Breakfast is served from seven to ten. Dogs are welcome.");

        var reply = answer("When is breakfast served?", passage);

        assertThat(reply.text()).startsWith("Breakfast is served from seven to ten.");
        assertThat(reply.mode()).isEqualTo(AnswerMode.EXTRACTIVE);
        assertThat(reply.model()).isEqualTo("extractive/words");
        assertThat(reply.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.documentName()).isEqualTo("guide.md");
            assertThat(passage.passage().text()).contains(citation.quote());
            assertThat(citation.quote()).contains("Breakfast is served from seven to ten.");
        });
    }

    @Test
    void marks_are_taken_out_of_what_is_shown_but_not_out_of_the_quote() {
        var reply = answer(
                "When is breakfast?", Found.passage("> **Breakfast** is from [seven](https://example.org) to `ten`."));

        assertThat(reply.text()).isEqualTo("Breakfast is from seven to ten.");
        assertThat(reply.citations().getFirst().quote()).contains("**Breakfast**", "`ten`");
    }

    @Test
    void a_sentence_that_leans_on_the_one_before_brings_it_along() {
        var reply = answer(
                "Can the course fee be refunded after two weeks?",
                Found.passage("We like happy people. You can leave whenever you want. However, the course fee cannot be"
                        + " refunded after two weeks. Lunch is at noon."));

        assertThat(reply.text())
                .isEqualTo(
                        "You can leave whenever you want. However, the course fee cannot be refunded after two weeks.");
    }

    @Test
    void a_list_is_quoted_with_the_line_that_introduces_it() {
        var reply = answer(
                "What should I bring to class?",
                Found.passage(
                        "Classes start at nine.\n\nPlease bring to class:\n\na mat\na towel\na bottle of water\n\nSee you."));

        assertThat(reply.text()).isEqualTo("Please bring to class:\n• a mat\n• a towel\n• a bottle of water");
    }

    @Test
    void a_heading_says_what_its_text_is_about_but_is_no_answer() {
        var reply = answer(
                "What about refunds?",
                Found.passage("Opening hours\n\nWe open at nine.\n\nRefunds\n\nWrite to us within two weeks."));

        assertThat(reply.text()).isEqualTo("Write to us within two weeks.");
    }

    @Test
    void at_most_two_passages_and_about_six_hundred_characters_are_quoted() {
        var reply = answer(
                "sleep",
                Found.passage(0, many("Sleep well and sleep long in room ", 20), 1, 0.9, 0.9),
                Found.passage(1, many("Sleep well and sleep long in house ", 20), 0.9, 0.9, 0.9),
                Found.passage(2, many("Sleep well and sleep long in tent ", 20), 0.8, 0.9, 0.9));

        assertThat(reply.citations()).hasSizeLessThanOrEqualTo(2);
        assertThat(reply.text()).hasSizeLessThanOrEqualTo(620);
    }

    @Test
    void the_parts_that_are_shown_one_by_one_make_up_the_answer() {
        var parts = new ArrayList<String>();
        var passages =
                List.of(Found.passage("Tea is served at four. Tea is served with milk. Tea is served in the garden."));

        var reply = excerpts.answer("How is tea served?", passages, parts::add).orElseThrow();

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(String.join("", parts)).isEqualTo(reply.text());
    }

    @Test
    void a_page_without_a_full_stop_is_shortened_and_its_quote_stays_exact() {
        var text = "tea ".repeat(400).strip();

        var reply = answer("tea", Found.passage(text));

        assertThat(reply.text()).endsWith("…").hasSizeLessThan(720);
        assertThat(text).startsWith(reply.citations().getFirst().quote());
    }

    private Reply answer(String question, FoundPassage... passages) {
        return excerpts.answer(question, List.of(passages), part -> {}).orElseThrow();
    }

    private static String many(String sentence, int times) {
        var text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(sentence).append(i).append(". ");
        }
        return text.toString();
    }
}
