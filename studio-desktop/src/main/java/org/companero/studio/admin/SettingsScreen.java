package org.companero.studio.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.companero.studio.look.Motion;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Screen;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;

/// The settings: the list of pages at the left, one page beside it.
public final class SettingsScreen implements Screen {

    private final Messages messages;
    private final Pages pages;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ChapterList list;
    private final BorderPane both = new BorderPane();
    private final StackPane content = new StackPane(both);
    private final HBox facts = slot();
    private final HBox actions = slot();
    private @Nullable Page page;

    public SettingsScreen(Messages messages, Access access, Pages pages) {
        this.messages = messages;
        this.pages = pages;
        this.list = new ChapterList(messages, access, this::go);
        both.setLeft(list);
        content.getStyleClass().addAll("settings", "co-canvas");
        content.getStylesheets()
                .add(Objects.requireNonNull(SettingsScreen.class.getResource("/org/companero/studio/admin/admin.css"))
                        .toExternalForm());
    }

    /// Leaves the page that is on stage and shows this one.
    public void go(Chapter chapter) {
        leave();
        Page next = pages.open(chapter, content);
        page = next;
        title.set(messages.text(chapter.key()));
        list.light(chapter);
        facts.getChildren().setAll(next.facts());
        actions.getChildren().setAll(next.actions());
        both.setCenter(next.content());
        next.onShow();
        Motion.enter(next.content());
    }

    @Override
    public Destination destination() {
        return Destination.SETTINGS;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public boolean insideDestination() {
        return true;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> facts() {
        return List.of(facts);
    }

    @Override
    public List<Node> actions() {
        return new ArrayList<>(List.of(actions));
    }

    @Override
    public void onShow() {
        go(Chapter.ACCOUNT);
    }

    @Override
    public void onLeave() {
        leave();
    }

    private void leave() {
        content.getChildren().retainAll(both); // a sheet belongs to the page that is left
        if (page != null) {
            page.onLeave();
            page = null;
        }
    }

    private static HBox slot() {
        var slot = new HBox(8);
        slot.setAlignment(Pos.CENTER_LEFT);
        slot.setMinWidth(Region.USE_PREF_SIZE);
        return slot;
    }
}
