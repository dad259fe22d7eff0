package org.companero.studio.signin;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.companero.studio.server.AccountGateway;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.ServerProblem;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// Signing in or opening an account: what is typed, what is wrong with it, and whether the server is being asked.
final class SignInViewModel {

    /// The shortest password the server takes for a new account.
    static final int SHORTEST_PASSWORD = 10;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /// What the person is doing.
    enum Mode {
        SIGN_IN,
        /// E-mail and password are right; the second factor's code is missing.
        CODE,
        REGISTER
    }

    /// What the screen is up to.
    enum State {
        EDITING,
        WORKING,
        REFUSED,
        UNREACHABLE
    }

    /// The fields, so that a problem can stand under the right one.
    enum Field {
        NONE,
        SERVER,
        NAME,
        EMAIL,
        PASSWORD,
        CODE
    }

    private final AccountGateway accounts;
    private final SettingsStore settings;
    private final Messages messages;
    private final Tasks tasks;
    private final Runnable onSignedIn;

    final StringProperty server = new SimpleStringProperty();
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty email = new SimpleStringProperty();
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.SIGN_IN);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EDITING);
    private final ReadOnlyObjectWrapper<Field> wrongField = new ReadOnlyObjectWrapper<>(Field.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    SignInViewModel(
            AccountGateway accounts, SettingsStore settings, Messages messages, Tasks tasks, Runnable onSignedIn) {
        this.accounts = accounts;
        this.settings = settings;
        this.messages = messages;
        this.tasks = tasks;
        this.onSignedIn = onSignedIn;
        var remembered = settings.current();
        server.set(remembered.server());
        email.set(remembered.email() == null ? "" : remembered.email());
    }

    ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The field the problem is about.
    ReadOnlyObjectProperty<Field> wrongField() {
        return wrongField.getReadOnlyProperty();
    }

    /// What is wrong and what to do; empty when nothing is.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What was done; empty when nothing was.
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /// Changes between signing in and registering; what was typed stays.
    void switchMode() {
        mode.set(mode.get() == Mode.SIGN_IN ? Mode.REGISTER : Mode.SIGN_IN);
        code.set("");
        clearProblem();
    }

    /// Has a message sent with which the person sets a new password.
    void forgotPassword() {
        clearProblem();
        Optional<URI> address = address();
        if (address.isEmpty()) {
            refuse(Field.SERVER, messages.text("signin.server.wrong"));
            return;
        }
        String who = email.get().strip();
        if (!EMAIL.matcher(who).matches()) {
            refuse(Field.EMAIL, messages.text("signin.forgot.email"));
            return;
        }
        state.set(State.WORKING);
        accounts.moveTo(address.get());
        tasks.run(
                () -> {
                    accounts.forgotPassword(who);
                    return who;
                },
                sent -> {
                    clearProblem();
                    notice.set(messages.text("signin.forgot.sent", sent));
                },
                this::failed);
    }

    void submit() {
        if (state.get() == State.WORKING || !complete()) {
            return;
        }
        URI address = address().orElseThrow();
        state.set(State.WORKING);
        accounts.moveTo(address);
        String who = email.get().strip();
        tasks.run(
                () -> {
                    switch (mode.get()) {
                        case SIGN_IN -> accounts.signIn(who, password.get());
                        case CODE -> accounts.signIn(who, password.get(), typedCode());
                        case REGISTER ->
                            accounts.register(who, password.get(), name.get().strip());
                    }
                    return address;
                },
                this::signedIn,
                this::failed);
    }

    private void signedIn(URI address) {
        settings.update(current ->
                current.withServer(address.toString()).withEmail(email.get().strip()));
        clearProblem();
        onSignedIn.run();
    }

    private String typedCode() {
        return code.get().replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private void failed(Exception failure) {
        if (failure instanceof ServerProblem refusal
                && refusal.code().equals("SECOND_FACTOR_NEEDED")
                && mode.get() == Mode.SIGN_IN) {
            clearProblem();
            mode.set(Mode.CODE);
            return;
        }
        Field field = failure instanceof ServerProblem refusal ? fieldOf(refusal) : Field.NONE;
        String words = failure instanceof ServerUnreachable
                ? messages.text("signin.unreachable", server.get())
                : FailureWords.of(failure, messages);
        refuse(field, words);
        state.set(failure instanceof ServerUnreachable ? State.UNREACHABLE : State.REFUSED);
    }

    private static Field fieldOf(ServerProblem refusal) {
        return switch (refusal.code()) {
            case "EMAIL_TAKEN" -> Field.EMAIL;
            case "BAD_CREDENTIALS", "PASSWORD_TOO_WEAK" -> Field.PASSWORD;
            case "SECOND_FACTOR_WRONG", "SECOND_FACTOR_NEEDED" -> Field.CODE;
            default ->
                Stream.of(Field.NAME, Field.EMAIL, Field.PASSWORD)
                        .filter(field -> named(refusal, field.name().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(Field.NONE);
        };
    }

    private static boolean named(ServerProblem refusal, String field) {
        return refusal.details().get("fields") instanceof Map<?, ?> fields && fields.containsKey(field);
    }

    /// Says what is missing before the server is asked.
    private boolean complete() {
        clearProblem();
        if (address().isEmpty()) {
            return refuse(Field.SERVER, messages.text("signin.server.wrong"));
        }
        if (mode.get() == Mode.REGISTER && name.get().isBlank()) {
            return refuse(Field.NAME, messages.text("signin.name.missing"));
        }
        if (!EMAIL.matcher(email.get().strip()).matches()) {
            return refuse(Field.EMAIL, messages.text("signin.email.wrong"));
        }
        if (password.get().isEmpty()) {
            return refuse(Field.PASSWORD, messages.text("signin.password.missing"));
        }
        if (mode.get() == Mode.CODE && code.get().isBlank()) {
            return refuse(Field.CODE, messages.text("signin.code.missing"));
        }
        if (mode.get() == Mode.REGISTER && password.get().length() < SHORTEST_PASSWORD) {
            return refuse(Field.PASSWORD, messages.text("signin.password.short", SHORTEST_PASSWORD));
        }
        return true;
    }

    private Optional<URI> address() {
        try {
            var address = URI.create(server.get().strip().replaceAll("/+$", ""));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean refuse(Field field, String words) {
        state.set(State.REFUSED);
        wrongField.set(field);
        problem.set(words);
        return false;
    }

    private void clearProblem() {
        state.set(State.EDITING);
        wrongField.set(Field.NONE);
        problem.set("");
        notice.set("");
    }
}
