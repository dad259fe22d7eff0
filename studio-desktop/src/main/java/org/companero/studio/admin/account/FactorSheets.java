package org.companero.studio.admin.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.RecoveryCodes;
import org.companero.protocol.api.SecondFactorSetup;
import org.companero.studio.admin.FileSaver;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.SecretSheet;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.PasswordBox;
import org.companero.studio.look.Sheet;
import org.companero.studio.settings.PrivateFiles;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The sheets that set up a second factor: the code to scan, then the recovery codes.
final class FactorSheets {

    private static final double QR_SIZE = 220;

    private final AccountViewModel model;
    private final Messages messages;
    private final Voice voice;
    private final FileSaver saver;
    private final StackPane over;

    FactorSheets(AccountViewModel model, Messages messages, Voice voice, FileSaver saver, StackPane over) {
        this.model = model;
        this.messages = messages;
        this.voice = voice;
        this.saver = saver;
        this.over = over;
    }

    /// Asks for the password first: who only found the studio open must not lock its owner out.
    void setUp() {
        model.secondFactor().clear();
        var sheet = new Sheet(over, messages.text("account.factor.title"), messages.text("admin.close"), 420);
        sheet.setId("factor-password-sheet");
        var password = new PasswordBox(messages, "factor-password");
        Runnable begin = () -> model.beginSecondFactor(password.textProperty().get(), setup -> {
            sheet.close();
            scan(setup);
        });
        password.setOnAction(event -> begin.run());
        Button go =
                Forms.sends(Controls.primary(messages.text("account.factor.code.submit"), begin), model.secondFactor());
        go.setId("factor-begin");
        sheet.with(
                        Controls.wrapped(messages.text("account.factor.password.text")),
                        Forms.field(messages.text("account.password.current"), password),
                        Forms.problem(model.secondFactor(), "factor-problem"))
                .acts(Controls.quiet(messages.text("admin.cancel"), sheet::close), go)
                .open(password);
    }

    /// The recovery codes, this one time.
    void show(RecoveryCodes codes) {
        Button save = Controls.quiet(messages.text("account.codes.save"), () -> save(codes));
        save.setId("codes-save");
        save.setGraphic(Icons.of(Feather.DOWNLOAD));
        SecretSheet.open(
                over,
                messages,
                voice,
                messages.text("account.codes.title"),
                messages.text("account.codes.text"),
                codes.codes(),
                save);
    }

    private void scan(SecondFactorSetup setup) {
        var sheet = new Sheet(over, messages.text("account.factor.title"), messages.text("admin.close"), 620);
        sheet.setId("factor-sheet");
        var code = new TextField();
        code.setId("factor-code");
        code.getStyleClass().add("code-field");
        code.setPromptText("123456");
        Runnable confirm = () -> model.confirmSecondFactor(code.getText(), codes -> {
            sheet.close();
            show(codes);
        });
        code.setOnAction(event -> confirm.run());
        Button go =
                Forms.sends(Controls.primary(messages.text("account.factor.confirm"), confirm), model.secondFactor());
        go.setId("factor-confirm");
        var steps = new VBox(
                16,
                step("1", messages.text("account.factor.scan")),
                typed(setup.secret()),
                step("2", messages.text("account.factor.enter")),
                Forms.field(messages.text("account.factor.code"), code),
                Forms.problem(model.secondFactor(), "factor-problem"));
        HBox.setHgrow(steps, Priority.ALWAYS);
        var both = new HBox(24, new QrCode(setup.uri(), messages.text("account.factor.qr"), QR_SIZE), steps);
        sheet.with(both)
                .acts(Controls.quiet(messages.text("admin.cancel"), sheet::close), go)
                .open(code);
    }

    private static HBox step(String number, String text) {
        Label mark = Controls.label(number, "step-number");
        Label words = Controls.wrapped(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        var step = new HBox(10, mark, words);
        step.setAlignment(Pos.TOP_LEFT);
        return step;
    }

    /// For who cannot scan: the secret in groups of four.
    private VBox typed(String secret) {
        var shown = new TextArea(secret.replaceAll("(.{4})(?=.)", "$1 "));
        shown.setWrapText(true);
        shown.setPrefRowCount(2);
        shown.setId("factor-secret");
        shown.setEditable(false);
        shown.getStyleClass().add("secret");
        HBox.setHgrow(shown, Priority.ALWAYS);
        Button copy = Controls.icon(Feather.COPY, messages.text("admin.copy"), () -> {
            Forms.copy(secret);
            voice.say(messages.text("admin.copied"));
        });
        return Forms.field(messages.text("account.factor.secret"), new HBox(4, shown, copy));
    }

    private void save(RecoveryCodes codes) {
        saver.choose(messages.text("account.codes.save"), messages.text("account.codes.file"))
                .ifPresent(file -> write(file, codes));
    }

    private void write(Path file, RecoveryCodes codes) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("a folder");
            }
            PrivateFiles.write(file.toAbsolutePath(), String.join("\n", codes.codes()) + "\n");
            voice.say(messages.text("admin.saved", file.getFileName()));
        } catch (IOException e) {
            voice.say(messages.text("admin.not-saved", file.getFileName()));
        }
    }
}
