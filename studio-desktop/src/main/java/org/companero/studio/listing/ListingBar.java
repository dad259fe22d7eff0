package org.companero.studio.listing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// The search field above a list, and how many entries fit. Not there while there is nothing to search.
final class ListingBar extends HBox {

    ListingBar(Listing<?> listing, Messages messages, String words) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        var field = new TextField();
        field.setId(words.substring(0, words.indexOf('.')) + "-search");
        field.textProperty().bindBidirectional(listing.query());
        var search = Controls.search(field, messages.text(words + "search"));
        search.setPrefWidth(280);
        getChildren().addAll(search, Controls.spacer(), count(listing, messages, words));
        BooleanBinding there = Bindings.createBooleanBinding(
                () -> listing.state().get() == State.LOADING
                        || listing.state().get() == State.FULL
                        || listing.state().get() == State.FILTERED_TO_NOTHING,
                listing.state());
        visibleProperty().bind(there);
        managedProperty().bind(there);
    }

    private static Label count(Listing<?> listing, Messages messages, String words) {
        Label count = Controls.label("", "co-muted", "co-caption");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(words + "count", listing.shown().size()), listing.shown()));
        count.visibleProperty().bind(listing.state().isNotEqualTo(State.LOADING));
        return count;
    }
}
