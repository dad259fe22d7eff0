package org.companero.studio.listing;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Stages;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The frame of a list: the list itself, and in its place what stands there while there is nothing to show.
public final class ListingView extends VBox {

    private final Listing<?> listing;
    private final Messages messages;
    private final String words;
    private final Parts parts;
    private final Troubles troubles;

    /// What each list has of its own. Nodes are made anew whenever they are put on stage.
    public interface Parts {
        /// Reads the list.
        void load();

        /// The entries.
        Node list();

        /// What it is for, and the first act.
        Node empty();

        /// Takes away the filters that the query is not.
        default void widen() {}

        /// Grey bars where the entries will be.
        default Node skeleton() {
            return Skeletons.rows(4, false);
        }
    }

    /// @param words the beginning of the keys of its texts, such as `programs.list.`. It takes `failed` and
    /// `offline`,
    ///     a searchable one also `search`, `count`, `none.title` and `none.act`
    public ListingView(Listing<?> listing, Messages messages, String words, Parts parts) {
        super(16);
        this.listing = listing;
        this.messages = messages;
        this.words = words;
        this.parts = parts;
        this.troubles = new Troubles(messages, words, parts::load);
        var stages = new Stages(listing.state(), this::stage);
        VBox.setVgrow(stages, Priority.ALWAYS);
        getChildren().add(stages);
    }

    /// Puts a search field and the count above it.
    public ListingView searchable() {
        getChildren().addFirst(new ListingBar(listing, messages, words));
        return this;
    }

    private Node stage(State state) {
        return switch (state) {
            case LOADING -> parts.skeleton();
            case EMPTY -> parts.empty();
            case FULL -> parts.list();
            case FILTERED_TO_NOTHING -> none();
            case FAILED -> troubles.failed(listing.failure().get());
            case OFFLINE -> listing.isThere() ? stale() : troubles.offline();
            case NOT_ALLOWED -> troubles.notAllowed();
        };
    }

    private Node none() {
        String query = listing.query().get().strip();
        return new Placeholder(
                Feather.SEARCH,
                Tone.ACCENT,
                messages.text(words + "none.title"),
                query.isEmpty() ? messages.text("listing.none.filters") : messages.text("listing.none", query),
                Controls.quiet(messages.text(words + "none.act"), this::widen));
    }

    private void widen() {
        listing.query().set("");
        parts.widen();
    }

    private Node stale() {
        Node list = parts.list();
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(16, troubles.stale(), list);
    }
}
