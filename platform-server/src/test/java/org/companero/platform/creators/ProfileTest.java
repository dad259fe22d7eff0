package org.companero.platform.creators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.protocol.api.CreatorResource;
import org.companero.protocol.api.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@PlatformTest
class ProfileTest {

    @Autowired
    private TestCreators creators;

    @Autowired
    private Creators module;

    @Test
    void a_new_creator_has_a_handle_made_of_the_name_and_a_widget_key() {
        var profile = show(creators.register("Ana Ríos: Dormir Mejor"));

        assertThat(profile.handle()).startsWith("ana-rios-dormir-mejor");
        assertThat(profile.widgetKey()).matches("[A-Za-z0-9_-]{22}");
        assertThat(profile.locale()).isEqualTo("en");
        assertThat(profile.greeting()).isNull();
    }

    @Test
    void creators_of_the_same_name_get_different_handles() {
        var one = show(creators.register("Quiet Mornings"));
        var other = show(creators.register("Quiet Mornings"));

        assertThat(one.handle()).isNotEqualTo(other.handle());
    }

    @Test
    void a_name_without_any_latin_letter_still_gets_a_handle() {
        assertThat(show(creators.register("睡眠")).handle()).startsWith("creator");
    }

    @Test
    void a_change_keeps_what_it_does_not_mention() {
        var creator = creators.register();
        var before = show(creator);

        var after = change(creator, Map.of("greeting", "  Hola  ", "accent", "#AA33FF", "locale", "es"));

        assertThat(after).isEqualTo(show(creator));
        assertThat(after.greeting()).isEqualTo("Hola");
        assertThat(after.accent()).isEqualTo("#aa33ff");
        assertThat(after.locale()).isEqualTo("es");
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.handle()).isEqualTo(before.handle());
        assertThat(change(creator, Map.of("greeting", "")).greeting()).isNull();
    }

    @Test
    void everything_wrong_with_a_change_is_said_at_once_and_nothing_is_stored() {
        var creator = creators.register();
        var before = show(creator);

        var problem = refused(
                creator,
                HttpStatus.BAD_REQUEST,
                Map.of("handle", "Not A Handle", "accent", "red", "locale", "xx", "name", "Fine"));

        assertThat(problem.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(problem.details().get("fields").toString()).contains("handle", "accent", "locale");
        assertThat(show(creator)).isEqualTo(before);
    }

    @Test
    void a_handle_belongs_to_one_creator_and_is_free_again_when_they_leave_it() {
        var one = creators.register();
        var other = creators.register();
        var handle = "handle-" + one.id().toString().substring(0, 8);
        change(one, Map.of("handle", handle));

        var problem = refused(other, HttpStatus.CONFLICT, Map.of("handle", handle));
        change(one, Map.of("handle", handle + "-moved"));
        var moved = change(other, Map.of("handle", handle));

        assertThat(problem.code()).isEqualTo("HANDLE_TAKEN");
        assertThat(moved.handle()).isEqualTo(handle);
        assertThat(module.byHandle(handle).orElseThrow().id()).isEqualTo(other.id());
    }

    @Test
    void a_reserved_handle_is_nobodys() {
        assertThat(refused(creators.register(), HttpStatus.CONFLICT, Map.of("handle", "admin"))
                        .code())
                .isEqualTo("HANDLE_TAKEN");
    }

    @Test
    void strangers_find_a_creator_by_widget_key() {
        var creator = creators.register();

        var found = module.byWidgetKey(show(creator).widgetKey());

        assertThat(found).map(CreatorProfile::id).contains(creator.id());
        assertThat(module.byWidgetKey("no-such-key")).isEmpty();
    }

    private static CreatorResource show(TestCreator creator) {
        return Objects.requireNonNull(
                creator.client().get().uri("/api/v1/creators/me").retrieve().body(CreatorResource.class));
    }

    private static CreatorResource change(TestCreator creator, Map<String, String> change) {
        return Objects.requireNonNull(creator.client()
                .patch()
                .uri("/api/v1/creators/me")
                .body(change)
                .retrieve()
                .body(CreatorResource.class));
    }

    private static ProblemResponse refused(TestCreator creator, HttpStatus expected, Map<String, String> change) {
        var answer = creator.client()
                .patch()
                .uri("/api/v1/creators/me")
                .body(change)
                .retrieve()
                .toEntity(ProblemResponse.class);
        assertThat(answer.getStatusCode()).isEqualTo(expected);
        return Objects.requireNonNull(answer.getBody());
    }
}
