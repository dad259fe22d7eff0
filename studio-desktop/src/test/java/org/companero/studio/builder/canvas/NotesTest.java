package org.companero.studio.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Position;
import org.companero.studio.Pictures;
import org.companero.studio.builder.SampleSteps;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;

class NotesTest {

    private final OpenProgram open =
            new OpenProgram(SampleSteps.program(), new SameThreadTasks(), program -> List.of());
    private final FlowCanvas canvas = Pictures.onFxThread(() -> {
        var built = new FlowCanvas(open, new StepWords(Messages.in(Locale.ENGLISH)), new SameThreadTasks());
        new Scene(built, 800, 600);
        built.applyCss();
        return built;
    });

    @Test
    void a_note_is_added_written_and_coloured_and_each_is_one_undo() {
        onFx(() -> canvas.addNote(new Position(40, -240)));
        onFx(() -> {
            note("note_3").lookupAll(".text-area").forEach(area -> ((TextArea) area).setText("Ask about coffee"));
            open.settle();
            ((Button) note("note_3").lookup(".note-blue")).fire();
        });
        assertThat(open.program().notes().getLast())
                .isEqualTo(new Note(
                        SampleSteps.id("note_3"),
                        "Ask about coffee",
                        new Position(40, -240),
                        200,
                        96,
                        Note.Color.BLUE));

        onFx(open::undo);
        assertThat(open.program().notes().getLast().color()).isEqualTo(Note.Color.YELLOW);
        onFx(open::undo);
        assertThat(open.program().notes().getLast().text()).isEmpty();
        onFx(open::undo);
        assertThat(open.program()).isEqualTo(SampleSteps.program());
    }

    @Test
    void the_keyboard_moves_resizes_and_removes_a_note() {
        Note before = open.program().notes().getFirst();

        onFx(() -> press(KeyCode.RIGHT, false));
        onFx(() -> press(KeyCode.DOWN, true));
        Note after = open.program().notes().getFirst();
        assertThat(after.at().x()).isEqualTo(before.at().x() + 8);
        assertThat(after.height()).isGreaterThan(before.height());

        onFx(() -> press(KeyCode.DELETE, false));
        assertThat(open.program().notes()).extracting(Note::id).containsExactly(SampleSteps.id("note_2"));
    }

    @Test
    void the_whole_drawing_holds_its_notes() {
        Box whole = canvas.bounds().orElseThrow();

        assertThat(whole.x()).isLessThanOrEqualTo(-232);
    }

    private void press(KeyCode key, boolean shift) {
        Node note = note("note_1");
        Event.fireEvent(note, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    private Node note(String id) {
        return canvas.lookup("#" + id);
    }

    private static void onFx(Runnable act) {
        Pictures.onFxThread(() -> {
            act.run();
            return null;
        });
    }
}
