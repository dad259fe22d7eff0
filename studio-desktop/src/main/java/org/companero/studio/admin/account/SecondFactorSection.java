package org.companero.studio.admin.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.companero.protocol.api.AccountResource;
import org.companero.studio.admin.FileSaver;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Lines;
import org.companero.studio.admin.Section;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Sheet;
import org.companero.studio.look.Tone;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The second factor: whether it is on, and what can be done about it.
final class SecondFactorSection extends StackPane {

    private static final int FEW_CODES = 3;

    private final AccountViewModel model;
    private final Messages messages;
    private final StackPane over;
    private final FactorSheets sheets;
    private final Lines lines = new Lines();

    SecondFactorSection(AccountViewModel model, Messages messages, Voice voice, FileSaver saver, StackPane over) {
        this.model = model;
        this.messages = messages;
        this.over = over;
        this.sheets = new FactorSheets(model, messages, voice, saver, over);
        getChildren()
                .add(new Section(messages.text("account.factor.title"), messages.text("account.factor.lead"), lines));
        model.account().value().addListener((was, before, now) -> show(now));
    }

    private void show(AccountResource account) {
        List<Node> all = new ArrayList<>();
        if (account.secondFactor()) {
            all.add(on());
            all.add(codes(account.recoveryCodes()));
        } else {
            all.add(off());
        }
        lines.show(all);
    }

    private HBox off() {
        Button set = Controls.quiet(messages.text("account.factor.set-up"), sheets::setUp);
        set.setId("factor-set-up");
        return Lines.line(
                Lines.mark(Feather.SMARTPHONE),
                Lines.name(
                        messages.text("account.factor.app"),
                        Controls.pill(messages.text("account.factor.off"), Tone.PLAIN)),
                Lines.fact(messages.text("account.factor.off.fact")),
                set);
    }

    private HBox on() {
        Button end = Forms.warns(
                messages.text("account.factor.end"),
                () -> withCode(
                        "account.factor.end",
                        "account.factor.end.text",
                        code -> model.endSecondFactor(code, this::close)));
        end.setId("factor-end");
        return Lines.line(
                Lines.mark(Feather.SMARTPHONE),
                Lines.name(
                        messages.text("account.factor.app"),
                        Controls.pill(messages.text("account.factor.on"), Tone.SUCCESS)),
                Lines.fact(messages.text("account.factor.on.fact")),
                end);
    }

    private HBox codes(int left) {
        Button renew = Controls.quiet(
                messages.text("account.codes.renew"),
                () -> withCode(
                        "account.codes.renew",
                        "account.codes.renew.text",
                        code -> model.renewRecoveryCodes(code, codes -> {
                            close();
                            sheets.show(codes);
                        })));
        renew.setId("factor-renew");
        var count =
                Controls.pill(messages.text("account.codes.left", left), left < FEW_CODES ? Tone.WARNING : Tone.PLAIN);
        return Lines.line(
                Lines.mark(Feather.LIFE_BUOY),
                Lines.name(messages.text("account.codes.title"), count),
                Lines.fact(messages.text("account.codes.fact")),
                renew);
    }

    /// Asks for a code before something that takes one.
    private void withCode(String title, String text, Consumer<String> act) {
        model.secondFactor().clear();
        var sheet = new Sheet(over, messages.text(title), messages.text("admin.close"), 420);
        sheet.setId("factor-code-sheet");
        var code = new TextField();
        code.setId("factor-code");
        code.getStyleClass().add("code-field");
        code.setPromptText("123456");
        Button go = Forms.sends(
                Controls.primary(messages.text("account.factor.code.submit"), () -> act.accept(code.getText())),
                model.secondFactor());
        go.setId("factor-code-submit");
        code.setOnAction(event -> act.accept(code.getText()));
        sheet.with(
                        Controls.wrapped(messages.text(text)),
                        Forms.field(messages.text("account.factor.code"), code),
                        Forms.problem(model.secondFactor(), "factor-problem"))
                .acts(Controls.quiet(messages.text("admin.cancel"), sheet::close), go)
                .open(code);
    }

    private void close() {
        over.getChildren().stream()
                .filter(Sheet.class::isInstance)
                .map(Sheet.class::cast)
                .toList()
                .forEach(Sheet::close);
    }
}
