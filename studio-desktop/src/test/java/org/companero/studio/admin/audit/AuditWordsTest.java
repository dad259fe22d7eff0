package org.companero.studio.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.companero.studio.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditWordsTest {

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everything_that_can_happen_has_words_and_an_icon_in_every_language(AuditAction action) {
        for (Locale language : Messages.LANGUAGES) {
            var words = new AuditWords(Messages.in(language));

            assertThat(words.name(action)).isNotBlank();
            assertThat(words.sentence(entry(action, ActorKind.PERSON, "it")))
                    .contains("ana@example.org")
                    .doesNotContain("{");
            assertThat(AuditWords.icon(action)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(ActorKind.class)
    void everybody_who_can_do_something_has_a_name_in_every_language(ActorKind actor) {
        for (Locale language : Messages.LANGUAGES) {
            assertThat(new AuditWords(Messages.in(language)).actor(entry(AuditAction.SIGNED_IN, actor, "")))
                    .isNotBlank();
        }
    }

    @Test
    void what_else_is_known_is_said_in_words_where_there_are_some() {
        var words = new AuditWords(Messages.in(Locale.of("es")));
        var entry = new AuditEntry(
                1,
                Instant.EPOCH,
                AuditAction.MEMBER_INVITED,
                ActorKind.PERSON,
                "ana@example.org",
                "",
                Map.of("role", "coach"),
                "203.0.113.24");

        assertThat(words.facts(entry)).isEqualTo("rol: Coach · desde 203.0.113.24");
        assertThat(words.sentence(entry)).isEqualTo("ana@example.org invitó a algo");
    }

    private static AuditEntry entry(AuditAction action, ActorKind actor, String target) {
        return new AuditEntry(1, Instant.EPOCH, action, actor, "ana@example.org", target, Map.of(), null);
    }
}
