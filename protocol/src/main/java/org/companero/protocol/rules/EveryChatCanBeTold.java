package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramTest;

/// A program keeps 100 chats at the most, each with a name of its own, a beginning that is there, and 500 lines at
/// the most.
final class EveryChatCanBeTold implements Rule {

    private static final int MAX_CHATS = 100;
    private static final int MAX_LINES = 500;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Program program = drawing.program();
        List<ProgramTest> chats = program.tests();
        if (chats.size() > MAX_CHATS) {
            return Stream.of(Problem.overall("TOO_MANY_CHATS", String.valueOf(MAX_CHATS)));
        }
        Set<NodeId> triggers = new HashSet<>();
        program.triggers().forEach(trigger -> triggers.add(trigger.id()));
        Set<NodeId> steps = new HashSet<>();
        program.steps().forEach(step -> steps.add(step.id()));
        Set<String> names = new HashSet<>();
        return chats.stream().flatMap(chat -> {
            Stream.Builder<Problem> problems = Stream.builder();
            String name = NodeNames.shortened(chat.name());
            if (name.isBlank()) {
                problems.add(Problem.overall("CHAT_WITHOUT_NAME"));
            } else if (!names.add(chat.name().strip())) {
                problems.add(Problem.overall("DUPLICATE_CHAT", name));
            }
            if (chat.lines().size() > MAX_LINES) {
                problems.add(Problem.overall("CHAT_TOO_LONG", name, String.valueOf(MAX_LINES)));
            }
            boolean begins = switch (chat.start()) {
                case ProgramTest.Start.AtTrigger at -> triggers.contains(at.trigger());
                case ProgramTest.Start.AtStep at -> steps.contains(at.step());
            };
            if (!begins) {
                problems.add(Problem.overall("CHAT_BEGINS_NOWHERE", name));
            }
            return problems.build();
        });
    }
}
