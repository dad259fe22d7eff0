package org.companero.studio.shell;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Theme;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Theme, language, signing out.
final class AccountMenu {

    private AccountMenu() {}

    static ContextMenu of(Messages messages, String email, AccountActions actions, Consumer<Destination> go) {
        var who = item(messages.text("shell.account.signed-in-as", email), Feather.USER, () -> {});
        who.setDisable(true);
        Theme other = actions.theme().other();
        var theme = item(
                messages.text(other == Theme.DARK ? "shell.theme.dark" : "shell.theme.light"),
                other == Theme.DARK ? Feather.MOON : Feather.SUN,
                () -> actions.useTheme(actions.theme().other()));
        theme.setId("account-theme");
        var signOut = item(messages.text("shell.sign-out"), Feather.LOG_OUT, actions::signOut);
        signOut.setId("account-sign-out");
        var settings =
                item(messages.text("shell.account.settings"), Feather.SETTINGS, () -> go.accept(Destination.SETTINGS));
        settings.setId("account-settings");
        var menu = new ContextMenu(who, new SeparatorMenuItem(), settings, theme);
        for (Locale language : Messages.LANGUAGES) {
            if (!language.equals(messages.locale())) {
                var choose = item(
                        messages.text("shell.language." + language.getLanguage()),
                        Feather.GLOBE,
                        () -> actions.useLanguage(language));
                choose.setId("account-language-" + language.getLanguage());
                menu.getItems().add(choose);
            }
        }
        menu.getItems().addAll(new SeparatorMenuItem(), signOut);
        menu.setOnShowing(event -> {
            boolean toDark = actions.theme() == Theme.LIGHT;
            theme.setText(messages.text(toDark ? "shell.theme.dark" : "shell.theme.light"));
            theme.setGraphic(icon(toDark ? Feather.MOON : Feather.SUN));
        });
        return menu;
    }

    private static MenuItem item(String text, Ikon icon, Runnable act) {
        var item = new MenuItem(text, icon(icon));
        item.setOnAction(event -> act.run());
        return item;
    }

    private static Node icon(Ikon icon) {
        return Icons.of(icon);
    }
}
