package org.companero.studio.admin.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.companero.protocol.api.ApiKeyResource;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.Role;
import org.companero.studio.admin.keys.KeysViewModel.Lifetime;
import org.companero.studio.server.KeysDouble;
import org.companero.studio.server.OwnAccountDouble;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.VoiceDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysViewModelTest {

    private final KeysDouble gateway = new KeysDouble();
    private final Access access = new Access();
    private final VoiceDouble voice = new VoiceDouble();

    @Test
    void a_key_is_made_with_what_was_chosen_and_its_secret_is_handed_on() {
        var model = model();
        List<String> secrets = new ArrayList<>();

        model.create(
                " Calendar ",
                Set.of(Permission.CONTACTS_READ),
                Lifetime.MONTH,
                created -> secrets.add(created.secret()));

        assertThat(secrets).containsExactly(KeysDouble.SECRET);
        assertThat(model.list().shown()).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("Calendar");
            assertThat(key.permissions()).containsExactly(Permission.CONTACTS_READ);
            assertThat(key.expiresAt()).isEqualTo(Instant.parse("2026-12-21T10:00:00Z"));
        });
    }

    @Test
    void a_key_without_a_name_or_without_anything_it_may_do_is_not_made() {
        var model = model();

        model.create(" ", Set.of(Permission.CONTACTS_READ), Lifetime.FOREVER, created -> {});
        assertThat(model.create().problem().get()).contains("name");
        model.create("Calendar", Set.of(), Lifetime.FOREVER, created -> {});

        assertThat(model.create().problem().get()).contains("at least one");
        assertThat(gateway.list()).isEmpty();
    }

    @Test
    void a_key_can_have_no_more_than_its_maker_and_never_the_keys_to_keys_and_data() {
        var model = model();
        assertThat(model.canGive(Permission.KEYS_MANAGE)).isFalse();
        assertThat(model.canGive(Permission.DATA_MANAGE)).isFalse();
        assertThat(model.canGive(Permission.PROGRAMS_PUBLISH)).isTrue();

        access.know(new OwnAccountDouble().as(Role.COACH).account());

        assertThat(model.canGive(Permission.PROGRAMS_PUBLISH)).isFalse();
    }

    @Test
    void a_revoked_key_leaves_the_list() {
        var model = model();
        model.create("Calendar", Set.of(Permission.CONTACTS_READ), Lifetime.FOREVER, created -> {});
        ApiKeyResource key = model.list().shown().getFirst();

        model.revoke(key);
        model.revoked(key);

        assertThat(model.list().shown()).isEmpty();
        assertThat(gateway.list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void every_permission_a_key_can_have_is_explained_in_every_language(Permission permission) {
        for (Locale language : Messages.LANGUAGES) {
            var messages = Messages.in(language);
            if (model().canGive(permission)) {
                assertThat(PermissionWords.brief(permission, messages)).isNotBlank();
                assertThat(PermissionWords.meaning(permission, messages)).endsWith(".");
            }
        }
    }

    private KeysViewModel model() {
        return new KeysViewModel(
                gateway,
                Messages.in(Locale.ENGLISH),
                new SameThreadTasks(),
                () -> Instant.parse("2026-11-21T10:00:00Z"),
                voice,
                access);
    }
}
