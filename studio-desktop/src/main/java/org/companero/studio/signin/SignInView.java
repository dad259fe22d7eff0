package org.companero.studio.signin;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.PasswordBox;
import org.companero.studio.look.Tone;
import org.companero.studio.server.AccountGateway;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.signin.SignInViewModel.Field;
import org.companero.studio.signin.SignInViewModel.Mode;
import org.companero.studio.signin.SignInViewModel.State;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The first thing a creator sees: a form at the left, a glimpse of a program at the right.
public final class SignInView extends HBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final double FORM_WIDTH = 360;

    private final SignInViewModel model;
    private final Messages messages;
    private final TextField email = new TextField();
    private final PasswordBox password;

    /// @param onSignedIn is called on JavaFX's thread
    public SignInView(
            AccountGateway accounts, SettingsStore settings, Messages messages, Tasks tasks, Runnable onSignedIn) {
        this.model = new SignInViewModel(accounts, settings, messages, tasks, onSignedIn);
        this.messages = messages;
        this.password = new PasswordBox(messages, "sign-in-password");
        getStyleClass().add("sign-in");
        getStylesheets()
                .add(Objects.requireNonNull(SignInView.class.getResource("/org/companero/studio/signin/signin.css"))
                        .toExternalForm());
        var left = new StackPane(form());
        left.getStyleClass().add("sign-in-form-side");
        var right = new Glimpse(messages);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.prefWidthProperty().bind(widthProperty().multiply(0.46));
        right.prefWidthProperty().bind(widthProperty().multiply(0.54));
        left.setMinWidth(FORM_WIDTH + 48);
        right.setMinWidth(0);
        getChildren().addAll(left, right);
    }

    /// Puts the cursor where typing begins.
    @Override
    public void requestFocus() {
        if (email.getText().isBlank()) {
            email.requestFocus();
        } else {
            password.requestFocus();
        }
    }

    private Node form() {
        var logo = Controls.label("C", "sign-in-logo");
        Label headline = Controls.wrapped("", "co-headline");
        headline.textProperty().bind(byMode("signin.title", "signin.code.title", "signin.register.title"));
        Label lead = Controls.wrapped("", "co-muted");
        lead.textProperty().bind(byMode("signin.lead", "signin.code.lead", "signin.register.lead"));
        lead.setLineSpacing(3);

        var form = new VBox(14);
        form.setId("sign-in-form");
        form.setMaxSize(FORM_WIDTH, Region.USE_PREF_SIZE);
        VBox.setMargin(headline, new Insets(18, 0, -6, 0));
        VBox.setMargin(lead, new Insets(0, 0, 14, 0));
        form.getChildren()
                .addAll(
                        logo,
                        headline,
                        lead,
                        problem(),
                        notice(),
                        name(),
                        emailField(),
                        passwordField(),
                        codeField(),
                        submit(),
                        other());
        var server = new ServerLine(model.server, messages);
        show(server.problem(), Field.SERVER);
        VBox.setMargin(server, new Insets(14, 0, 0, 0));
        form.getChildren().add(server);
        form.disableProperty().bind(model.state().isEqualTo(State.WORKING));
        return form;
    }

    private Node problem() {
        var notice = Controls.notice("", Tone.DANGER);
        var words = (Label) notice.getChildren().get(1);
        words.textProperty().bind(model.problem());
        words.setId("sign-in-problem");
        visible(
                notice,
                Bindings.createBooleanBinding(
                        () -> model.wrongField().get() == Field.NONE
                                && !model.problem().get().isEmpty(),
                        model.wrongField(),
                        model.problem()));
        return notice;
    }

    private Node name() {
        var field = new TextField();
        field.setId("sign-in-name");
        field.textProperty().bindBidirectional(model.name);
        var box = field("signin.name", field, field, Field.NAME);
        visible(box, model.mode().isEqualTo(Mode.REGISTER));
        return box;
    }

    private Node emailField() {
        email.setId("sign-in-email");
        email.textProperty().bindBidirectional(model.email);
        email.setOnAction(event -> model.submit());
        var box = field("signin.email", email, email, Field.EMAIL);
        visible(box, model.mode().isNotEqualTo(Mode.CODE));
        return box;
    }

    private Node passwordField() {
        password.textProperty().bindBidirectional(model.password);
        password.setOnAction(event -> model.submit());
        var box = field("signin.password", password, password, Field.PASSWORD);
        visible(box, model.mode().isNotEqualTo(Mode.CODE));
        var forgot = new Hyperlink(messages.text("signin.forgot"));
        forgot.setId("sign-in-forgot");
        forgot.getStyleClass().add("co-caption");
        forgot.setOnAction(event -> model.forgotPassword());
        visible(forgot, model.mode().isEqualTo(Mode.SIGN_IN));
        box.getChildren().add(forgot);
        return box;
    }

    private Node codeField() {
        var code = new TextField();
        code.setId("sign-in-code");
        code.getStyleClass().add("code-field");
        code.setPromptText("123456");
        code.textProperty().bindBidirectional(model.code);
        code.setOnAction(event -> model.submit());
        var box = field("signin.code", code, code, Field.CODE);
        visible(box, model.mode().isEqualTo(Mode.CODE));
        model.mode().addListener((was, before, now) -> {
            if (now == Mode.CODE) {
                code.requestFocus();
            }
        });
        return box;
    }

    /// What was done, such as a message that is on its way.
    private Node notice() {
        Label words = Controls.wrapped("", "sign-in-notice");
        words.setId("sign-in-notice");
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(model.notice());
        visible(words, model.notice().isNotEmpty());
        return words;
    }

    private VBox field(String key, Node input, Node marked, Field field) {
        Label caption = Controls.label(messages.text(key), "co-field-name");
        caption.setLabelFor(input);
        input.setAccessibleText(messages.text(key));
        Label wrong = Controls.wrapped("", "co-field-problem");
        wrong.setId("sign-in-problem-" + field.name().toLowerCase(Locale.ROOT));
        show(wrong, field);
        model.wrongField().addListener((was, before, now) -> marked.pseudoClassStateChanged(DANGER, now == field));
        return new VBox(6, caption, input, wrong);
    }

    private Node submit() {
        Button submit = Controls.primary("", model::submit);
        submit.setId("sign-in-submit");
        submit.setDefaultButton(true);
        submit.setMaxWidth(Double.MAX_VALUE);
        submit.getStyleClass().add("sign-in-submit");
        submit.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.state().get() == State.WORKING
                                ? messages.text("signin.working")
                                : messages.text(
                                        model.mode().get() == Mode.REGISTER
                                                ? "signin.register.submit"
                                                : "signin.submit"),
                        model.state(),
                        model.mode()));
        VBox.setMargin(submit, new Insets(6, 0, 0, 0));
        return submit;
    }

    private Node other() {
        Label question = Controls.label("", "co-muted");
        question.textProperty().bind(byMode("signin.new-here", "signin.code.lost", "signin.have-account"));
        var other = new Hyperlink();
        other.setId("sign-in-switch");
        other.textProperty().bind(byMode("signin.register.submit", "signin.code.back", "signin.submit"));
        other.getStyleClass().add("co-medium");
        other.setOnAction(event -> model.switchMode());
        var row = new HBox(6, question, other);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private StringBinding byMode(String signIn, String code, String register) {
        return Bindings.createStringBinding(
                () -> messages.text(
                        switch (model.mode().get()) {
                            case SIGN_IN -> signIn;
                            case CODE -> code;
                            case REGISTER -> register;
                        }),
                model.mode());
    }

    private void show(Label wrong, Field field) {
        wrong.textProperty().bind(model.problem());
        visible(wrong, model.wrongField().isEqualTo(field));
    }

    private static void visible(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
