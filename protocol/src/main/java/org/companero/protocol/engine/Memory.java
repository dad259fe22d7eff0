package org.companero.protocol.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.companero.protocol.api.Choice;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Variables;

/// What a run knows while an event is dealt with.
final class Memory {

    private final Map<String, String> variables;

    Memory(Map<String, String> variables) {
        this.variables = new HashMap<>(variables);
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /// What the person wrote becomes `{{input}}`. What no database can store is left out.
    String hear(String text) {
        String heard = Cut.to(Words.trim(text.replace("\u0000", "")), Engine.MAX_VALUE);
        variables.put(Variables.INPUT, heard);
        return heard;
    }

    /// A name that is none, as when nothing shall be kept, keeps nothing.
    void keep(String variable, String value) {
        if (Variables.isName(variable) && !variable.equals(Variables.INPUT)) {
            variables.put(variable, Cut.to(value, Engine.MAX_VALUE));
        }
    }

    String fill(String text) {
        return Template.fill(text, variables).strip();
    }

    List<Choice> buttons(Step.Choice choice) {
        return choice.options().stream()
                .map(option -> new Choice(option.id(), fill(option.label())))
                .toList();
    }

    boolean holds(Condition condition, Customs customs) {
        return Conditions.holds(condition, variables, customs);
    }
}
