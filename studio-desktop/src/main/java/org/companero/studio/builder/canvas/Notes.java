package org.companero.studio.builder.canvas;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.Pane;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Position;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.NodeIds;
import org.companero.studio.builder.model.OpenProgram;

/// The sticky notes of the drawing, below all else.
final class Notes {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 96;

    private final FlowCanvas canvas;
    private final OpenProgram open;
    private final Pane layer = new Pane();
    private final Map<NodeId, NoteView> views = new LinkedHashMap<>();

    Notes(FlowCanvas canvas, OpenProgram open) {
        this.canvas = canvas;
        this.open = open;
        layer.setManaged(false);
        layer.setPickOnBounds(false);
    }

    Pane layer() {
        return layer;
    }

    void draw() {
        List<Note> notes = open.program().notes();
        var ids = notes.stream().map(Note::id).collect(Collectors.toSet());
        views.entrySet().removeIf(entry -> {
            boolean gone = !ids.contains(entry.getKey());
            if (gone) {
                layer.getChildren().remove(entry.getValue());
            }
            return gone;
        });
        for (Note note : notes) {
            NoteView view = views.get(note.id());
            if (view == null) {
                view = new NoteView(note, canvas);
                views.put(note.id(), view);
                layer.getChildren().add(view);
            } else {
                view.show(note);
            }
        }
    }

    Collection<Box> boxes() {
        return views.values().stream().map(NoteView::box).toList();
    }

    /// Adds a note there and lets the creator write it.
    void add(Position at) {
        var taken = open.program().notes().stream().map(Note::id).collect(Collectors.toSet());
        open.program().nodes().map(Node::id).forEach(taken::add);
        NodeId id = NodeIds.fresh("note", taken);
        open.edit(new Edit.AddNote(new Note(id, "", at, WIDTH, HEIGHT, Note.Color.YELLOW)));
        NoteView view = views.get(id);
        if (view != null) {
            view.write();
        }
    }
}
