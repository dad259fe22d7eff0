package org.companero.studio.admin.keys;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.Permission;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.SecretSheet;
import org.companero.studio.admin.keys.KeysViewModel.Lifetime;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Sheet;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;

/// Asks what a new key is for, what it may do and how long, and shows its secret once.
final class NewKeySheet {

    /// Permissions that belong together, in the order they are offered.
    private enum Group {
        PROGRAMS(Permission.PROGRAMS_READ, Permission.PROGRAMS_WRITE, Permission.PROGRAMS_PUBLISH),
        KNOWLEDGE(Permission.KNOWLEDGE_READ, Permission.KNOWLEDGE_WRITE, Permission.KNOWLEDGE_ASK),
        PEOPLE(
                Permission.CONTACTS_READ,
                Permission.CONTACTS_WRITE,
                Permission.CONVERSATIONS_READ,
                Permission.CONVERSATIONS_WRITE),
        CREATOR(
                Permission.PROFILE_READ,
                Permission.PROFILE_WRITE,
                Permission.USAGE_READ,
                Permission.TEAM_READ,
                Permission.TEAM_WRITE,
                Permission.AUDIT_READ);

        private final List<Permission> permissions;

        Group(Permission... permissions) {
            this.permissions = List.of(permissions);
        }
    }

    private final StackPane over;
    private final KeysViewModel model;
    private final Messages messages;
    private final Voice voice;
    private final Map<Permission, CheckBox> boxes = new EnumMap<>(Permission.class);
    private final TextField name = new TextField();
    private final ComboBox<Lifetime> lifetime = new ComboBox<>();
    private final Sheet sheet;

    NewKeySheet(StackPane over, KeysViewModel model, Messages messages, Voice voice) {
        this.over = over;
        this.model = model;
        this.messages = messages;
        this.voice = voice;
        this.sheet = new Sheet(over, messages.text("keys.new"), messages.text("admin.close"), 520);
        sheet.setId("key-sheet");
        name.setId("key-name");
        name.setPromptText(messages.text("keys.name.prompt"));
        lifetime.setId("key-lifetime");
        lifetime.getItems().setAll(Lifetime.values());
        lifetime.setConverter(words());
        lifetime.setValue(Lifetime.QUARTER);
    }

    void open() {
        model.create().clear();
        Button create = Forms.sends(Controls.primary(messages.text("keys.create"), this::create), model.create());
        create.setId("key-create");
        sheet.with(
                        Forms.field(messages.text("keys.name"), name),
                        new VBox(6, Controls.label(messages.text("keys.permissions"), "co-field-name"), permissions()),
                        Forms.field(messages.text("keys.lifetime"), lifetime),
                        Forms.problem(model.create(), "key-problem"))
                .acts(Controls.quiet(messages.text("admin.cancel"), sheet::close), create)
                .open(name);
    }

    private void create() {
        Set<Permission> chosen = EnumSet.noneOf(Permission.class);
        boxes.forEach((permission, box) -> {
            if (box.isSelected()) {
                chosen.add(permission);
            }
        });
        model.create(name.getText(), chosen, lifetime.getValue(), this::show);
    }

    private void show(ApiKeyCreated created) {
        sheet.close();
        SecretSheet.open(
                over,
                messages,
                voice,
                messages.text("keys.secret.title", created.key().name()),
                messages.text("keys.secret.text"),
                List.of(created.secret()));
    }

    private Node permissions() {
        var all = new VBox(14);
        for (Group group : Group.values()) {
            var part = new VBox(8, Controls.label(messages.text("keys.group." + group), "co-overline", "co-muted"));
            group.permissions.stream().filter(model::canGive).map(this::box).forEach(part.getChildren()::add);
            if (part.getChildren().size() > 1) {
                all.getChildren().add(part);
            }
        }
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefViewportHeight(264);
        scroll.getStyleClass().add("permissions");
        return scroll;
    }

    private CheckBox box(Permission permission) {
        var words = new VBox(
                1,
                Controls.label(sentence(PermissionWords.brief(permission, messages)), "co-medium"),
                Controls.label(PermissionWords.meaning(permission, messages), "co-muted", "co-caption"));
        words.setPadding(new Insets(0, 0, 0, 8));
        var box = new CheckBox();
        box.setGraphic(words);
        box.setAccessibleText(PermissionWords.brief(permission, messages));
        box.setId("key-" + permission);
        boxes.put(permission, box);
        return box;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private StringConverter<Lifetime> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Lifetime value) {
                return value == null ? "" : messages.text("keys.lifetime." + value);
            }

            @Override
            public Lifetime fromString(String text) {
                throw new UnsupportedOperationException("a lifetime is chosen, not typed");
            }
        };
    }
}
