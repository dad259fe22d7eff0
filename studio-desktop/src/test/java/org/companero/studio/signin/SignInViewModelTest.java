package org.companero.studio.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.companero.protocol.api.ProblemResponse;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.ServerProblem;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.signin.SignInViewModel.Field;
import org.companero.studio.signin.SignInViewModel.Mode;
import org.companero.studio.signin.SignInViewModel.State;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInViewModelTest {

    @TempDir
    Path folder;

    private final AccountsDouble accounts = new AccountsDouble().with("coach@example.org", "right password");
    private final AtomicInteger signedIn = new AtomicInteger();
    private SettingsStore settings;

    @BeforeEach
    void settings() {
        settings = new SettingsStore(new StudioPaths(folder));
    }

    @Test
    void the_right_password_signs_in_and_address_and_e_mail_are_remembered() {
        var model = model(new SameThreadTasks());
        model.server.set("https://coach.example.org/");
        type(model, " coach@example.org ", "right password");

        model.submit();

        assertThat(signedIn).hasValue(1);
        assertThat(accounts.address()).contains(URI.create("https://coach.example.org"));
        assertThat(settings.current().server()).isEqualTo("https://coach.example.org");
        assertThat(settings.current().email()).isEqualTo("coach@example.org");
    }

    @Test
    void a_wrong_password_is_said_at_the_password_and_what_was_typed_stays() {
        var model = model(new SameThreadTasks());
        type(model, "coach@example.org", "wrong");

        model.submit();

        assertThat(signedIn).hasValue(0);
        assertThat(model.state().get()).isEqualTo(State.REFUSED);
        assertThat(model.wrongField().get()).isEqualTo(Field.PASSWORD);
        assertThat(model.problem().get()).contains("e-mail or the password");
        assertThat(model.password.get()).isEqualTo("wrong");
    }

    @Test
    void an_e_mail_that_has_an_account_is_said_at_the_e_mail() {
        var model = model(new SameThreadTasks());
        model.switchMode();
        model.name.set("Demo Creator");
        type(model, "coach@example.org", "long enough password");

        model.submit();

        assertThat(model.wrongField().get()).isEqualTo(Field.EMAIL);
        assertThat(model.problem().get()).contains("Sign in instead");
    }

    @Test
    void what_only_the_server_knows_to_be_wrong_is_said_at_its_field() {
        accounts.refuseWith(new ServerProblem(new ProblemResponse(
                null,
                null,
                422,
                "Fields.",
                null,
                "VALIDATION_FAILED",
                null,
                null,
                Map.of("fields", Map.of("email", "This address takes no mail.")))));
        var model = model(new SameThreadTasks());
        type(model, "coach@example.org", "right password");

        model.submit();

        assertThat(model.wrongField().get()).isEqualTo(Field.EMAIL);
        assertThat(model.problem().get()).isEqualTo("This address takes no mail.");
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        accounts.reachable(false);
        var model = model(new SameThreadTasks());
        type(model, "coach@example.org", "right password");

        model.submit();

        assertThat(model.state().get()).isEqualTo(State.UNREACHABLE);
        assertThat(model.problem().get()).contains("http://127.0.0.1:8080");
    }

    @Test
    void an_account_with_a_second_step_is_asked_for_its_code() {
        accounts.askFor("123456");
        var model = model(new SameThreadTasks());
        type(model, "coach@example.org", "right password");
        model.submit();
        assertThat(model.mode().get()).isEqualTo(Mode.CODE);
        assertThat(model.problem().get()).isEmpty();

        model.submit();
        assertThat(model.wrongField().get()).isEqualTo(Field.CODE);
        model.code.set("000000");
        model.submit();
        assertThat(model.problem().get()).contains("authenticator shows now");
        model.code.set("123 456");
        model.submit();

        assertThat(signedIn).hasValue(1);
    }

    @Test
    void going_back_from_the_code_begins_anew() {
        accounts.askFor("123456");
        var model = model(new SameThreadTasks());
        type(model, "coach@example.org", "right password");
        model.submit();

        model.switchMode();

        assertThat(model.mode().get()).isEqualTo(Mode.SIGN_IN);
        assertThat(model.code.get()).isEmpty();
    }

    @Test
    void a_forgotten_password_is_asked_for_by_the_address_that_was_typed() {
        var model = model(new SameThreadTasks());
        model.forgotPassword();
        assertThat(model.wrongField().get()).isEqualTo(Field.EMAIL);

        model.email.set("coach@example.org");
        model.forgotPassword();

        assertThat(accounts.forgotten()).contains("coach@example.org");
        assertThat(model.notice().get()).contains("on its way");
        assertThat(model.state().get()).isEqualTo(State.EDITING);
    }

    @Test
    void registering_opens_the_account() {
        var model = model(new SameThreadTasks());
        model.switchMode();
        model.name.set("Demo Creator");
        type(model, "new@example.org", "long enough password");

        model.submit();

        assertThat(accounts.remembered()).contains("new@example.org");
        assertThat(signedIn).hasValue(1);
    }

    @Test
    void what_is_missing_is_said_before_the_server_is_asked() {
        accounts.reachable(false);
        var model = model(new SameThreadTasks());

        model.server.set("coach.example.org");
        model.submit();
        assertThat(model.wrongField().get()).isEqualTo(Field.SERVER);

        model.server.set("http://127.0.0.1:8080");
        type(model, "not an address", "");
        model.submit();
        assertThat(model.wrongField().get()).isEqualTo(Field.EMAIL);

        type(model, "coach@example.org", "");
        model.submit();
        assertThat(model.wrongField().get()).isEqualTo(Field.PASSWORD);

        model.switchMode();
        assertThat(model.mode().get()).isEqualTo(Mode.REGISTER);
        model.submit();
        assertThat(model.wrongField().get()).isEqualTo(Field.NAME);

        model.name.set("Demo Creator");
        type(model, "coach@example.org", "short");
        model.submit();
        assertThat(model.problem().get()).contains("10 characters");
    }

    @Test
    void while_the_server_is_asked_a_second_press_does_nothing() {
        var tasks = new PausedTasks();
        var model = model(tasks);
        type(model, "coach@example.org", "right password");

        model.submit();
        model.submit();
        assertThat(model.state().get()).isEqualTo(State.WORKING);
        tasks.finish();

        assertThat(signedIn).hasValue(1);
    }

    private SignInViewModel model(Tasks tasks) {
        return new SignInViewModel(accounts, settings, Messages.in(Locale.ENGLISH), tasks, signedIn::incrementAndGet);
    }

    private static void type(SignInViewModel model, String email, String password) {
        model.email.set(email);
        model.password.set(password);
    }
}
