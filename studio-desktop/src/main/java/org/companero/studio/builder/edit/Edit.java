package org.companero.studio.builder.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.jspecify.annotations.Nullable;

/// One thing a creator does to a program. Pure: the program given is never changed.
///
/// An edit that has nothing to act on (an unknown node, an outlet that is gone) gives the program back as it was.
public sealed interface Edit {

    /// The program with this done to it; the same object when nothing changes.
    default Program apply(Program program) {
        return Edits.apply(this, program);
    }

    /// Edits that follow each other with the same key, not empty, are undone together: the letters of one field.
    default String mergeKey() {
        return "";
    }

    /// Several edits as one: undone together.
    record Together(List<Edit> edits) implements Edit {
        public Together {
            edits = List.copyOf(edits);
        }
    }

    /// Adds a step, after an exit where one is given. An exit that already leads somewhere is spliced: the new step
    /// goes on to where the exit led.
    record AddStep(Step step, Position at, @Nullable Exit after) implements Edit {}

    /// Adds a trigger that starts at `to`, where one is given.
    record AddTrigger(
            Trigger trigger, Position at, @Nullable NodeId to) implements Edit {}

    /// Removes nodes with every transition that touches them.
    record RemoveNodes(Set<NodeId> nodes) implements Edit {
        public RemoveNodes {
            nodes = Set.copyOf(nodes);
        }
    }

    /// Puts nodes where the creator dragged them.
    record MoveNodes(Map<NodeId, Position> places) implements Edit {
        public MoveNodes {
            places = Map.copyOf(places);
        }
    }

    /// Moves by keyboard: nudges that follow each other are one undo.
    record Nudge(Map<NodeId, Position> places) implements Edit {
        public Nudge {
            places = Map.copyOf(places);
        }

        @Override
        public String mergeKey() {
            return "nudge " + places.keySet().stream().sorted().toList();
        }
    }

    /// Leads an exit to a step, instead of where it led before.
    record Connect(Exit from, NodeId to) implements Edit {}

    /// Leads an exit nowhere.
    record Disconnect(Exit from) implements Edit {}

    /// Replaces the step of the same id; transitions of outlets it no longer has go.
    ///
    /// @param field which part is being typed, to undo its letters together; empty when it is one act
    record ChangeStep(Step step, String field) implements Edit {
        @Override
        public String mergeKey() {
            return field.isEmpty() ? "" : step.id() + "/" + field;
        }
    }

    /// Replaces the trigger of the same id.
    ///
    /// @param field as in [ChangeStep]
    record ChangeTrigger(Trigger trigger, String field) implements Edit {
        @Override
        public String mergeKey() {
            return field.isEmpty() ? "" : trigger.id() + "/" + field;
        }
    }

    /// Names the program.
    record Rename(String name) implements Edit {
        @Override
        public String mergeKey() {
            return "/name";
        }
    }

    /// Says which language the program's texts are written in, a BCP 47 tag.
    record ChangeLanguage(String language) implements Edit {}

    /// Says a step's text in another language; a blank one takes it away.
    ///
    /// @param field which text, as a [org.companero.protocol.program.Wording] has it
    record Translate(NodeId step, String language, String field, String text) implements Edit {
        @Override
        public String mergeKey() {
            return step + "/" + language + "/" + field;
        }
    }

    /// Says which other languages the program speaks, and which are tried for who speaks none of them.
    record Speak(List<String> languages, List<String> fallbacks) implements Edit {
        public Speak {
            languages = List.copyOf(languages);
            fallbacks = List.copyOf(fallbacks);
        }
    }

    /// Adds a sticky note.
    record AddNote(Note note) implements Edit {}

    /// Replaces the note of the same id.
    ///
    /// @param field as in [ChangeStep]
    record ChangeNote(Note note, String field) implements Edit {

        /// How long a note's text can be, in characters.
        public static final int LONGEST = 2000;

        @Override
        public String mergeKey() {
            return field.isEmpty() ? "" : note.id() + "/" + field;
        }
    }

    /// Removes a note.
    record RemoveNote(NodeId note) implements Edit {}

    /// Adds copies, which must have ids the program does not use: see [Clip#pasted].
    record Paste(Clip clip) implements Edit {}

    /// Lays all nodes out anew.
    record TidyUp(Map<NodeId, Position> places) implements Edit {
        public TidyUp {
            places = Map.copyOf(places);
        }
    }

    /// Brings another state of the whole program back, such as an older version.
    record Restore(Program program) implements Edit {}
}
