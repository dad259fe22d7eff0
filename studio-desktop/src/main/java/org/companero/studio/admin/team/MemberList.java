package org.companero.studio.admin.team;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.Role;
import org.companero.studio.admin.Confirmation;
import org.companero.studio.admin.Lines;
import org.companero.studio.listing.ListingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.shell.Access;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The members, each with a menu that gives another role or takes them out of the team.
final class MemberList implements ListingView.Parts {

    private final TeamViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final Access access;
    private final StackPane over;
    private final Lines lines = new Lines();

    MemberList(TeamViewModel model, Messages messages, Ago ago, Access access, StackPane over) {
        this.model = model;
        this.messages = messages;
        this.ago = ago;
        this.access = access;
        this.over = over;
        lines.setId("team-members");
        model.members().shown().addListener((ListChangeListener<MemberResource>) change -> show());
    }

    @Override
    public void load() {
        model.load();
    }

    @Override
    public Node list() {
        show();
        return lines;
    }

    @Override
    public Node empty() {
        return new Placeholder(
                Feather.USERS, Tone.ACCENT, messages.text("team.empty.title"), messages.text("team.empty.text"));
    }

    private void show() {
        lines.show(model.members().shown().stream().map(this::line).toList());
    }

    private HBox line(MemberResource member) {
        var name = member.you()
                ? Lines.name(member.email(), Controls.pill(messages.text("team.you"), Tone.ACCENT))
                : Lines.name(member.email());
        String seen = member.lastSeenAt() == null
                ? messages.text("team.never-seen")
                : messages.text("team.seen", ago.of(member.lastSeenAt()));
        String fact = model.isLastOwner(member) ? messages.text("team.last-owner") : seen;
        return Lines.line(Lines.avatar(member.email()), name, Lines.fact(fact), act(member));
    }

    private Node act(MemberResource member) {
        String role = messages.text("role." + word(member.role()));
        if (!access.may(Permission.TEAM_WRITE) || model.isLastOwner(member)) {
            return Controls.pill(role, Tone.PLAIN);
        }
        Button button = Controls.quiet(role, () -> {});
        button.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setId("member-" + word(member.role()));
        button.setAccessibleText(messages.text("team.role.of", member.email(), role));
        ContextMenu menu = menu(member);
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private ContextMenu menu(MemberResource member) {
        var menu = new ContextMenu();
        for (Role role : Role.values()) {
            var item = new MenuItem(null, RoleCard.words(role, messages));
            item.setId("role-" + word(role));
            item.setDisable(role == member.role());
            item.setOnAction(event -> model.changeRole(member, role));
            menu.getItems().add(item);
        }
        if (!member.you()) {
            var remove = new MenuItem(messages.text("team.remove"), Icons.of(Feather.USER_MINUS, "co-danger"));
            remove.setId("member-remove");
            remove.getStyleClass().add("co-danger");
            remove.setOnAction(event -> confirm(member));
            menu.getItems().addAll(new SeparatorMenuItem(), remove);
        }
        return menu;
    }

    private void confirm(MemberResource member) {
        new Confirmation(
                        over,
                        messages,
                        model.remove(),
                        messages.text("team.remove.title", member.email()),
                        messages.text("team.remove.text"))
                .ask(messages.text("team.remove.act"), none -> model.remove(member), () -> model.removed(member));
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
