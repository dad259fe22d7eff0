package org.companero.studio.admin.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.ProfileDouble;
import org.companero.studio.shell.VoiceDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;

class WebsiteViewModelTest {

    private final ProfileDouble gateway = new ProfileDouble().with("https://example.org");

    @Test
    void each_line_is_a_site_and_blank_lines_are_none() {
        var model = loaded();
        assertThat(model.sites().get()).isEqualTo("https://example.org");

        model.sites().set("https://example.org\n\n  https://*.example.com  \n");
        model.keep();

        assertThat(gateway.profile().allowedOrigins()).containsExactly("https://example.org", "https://*.example.com");
        assertThat(model.changed().get()).isFalse();
    }

    @Test
    void no_line_opens_the_chat_to_every_site() {
        var model = loaded();

        model.sites().set("\n");
        assertThat(model.changed().get()).isTrue();
        model.keep();

        assertThat(gateway.profile().allowedOrigins()).isEmpty();
    }

    @Test
    void a_line_that_is_no_site_is_named_and_nothing_is_sent() {
        var model = loaded();

        model.sites().set("https://example.org\nexample.com/shop");
        model.keep();

        assertThat(model.save().problem().get()).contains("example.com/shop").contains("https://");
        assertThat(gateway.profile().allowedOrigins()).containsExactly("https://example.org");
    }

    @Test
    void more_sites_than_the_server_takes_are_not_sent() {
        var model = loaded();

        model.sites().set("https://example.org\n".repeat(21));
        model.keep();

        assertThat(model.save().problem().get()).contains("20");
    }

    @Test
    void what_could_not_be_saved_stays_typed_and_the_reason_is_said() {
        var model = loaded();
        gateway.failWith(AccountsDouble.problem(503, "TOO_BUSY", "Later."));

        model.sites().set("https://example.com");
        model.keep();

        assertThat(model.save().problem().get()).isNotEmpty();
        assertThat(model.sites().get()).isEqualTo("https://example.com");
    }

    private WebsiteViewModel loaded() {
        var model =
                new WebsiteViewModel(gateway, Messages.in(Locale.ENGLISH), new SameThreadTasks(), new VoiceDouble());
        model.load();
        return model;
    }
}
