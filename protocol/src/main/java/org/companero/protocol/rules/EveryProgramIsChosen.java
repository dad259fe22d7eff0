package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Variables;

/// What begins or calls another program says which, and not itself.
final class EveryProgramIsChosen implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Connect.class).flatMap(connect -> switch (connect) {
            case Connect.StartProgram start -> program(drawing, start, start.program());
            case Connect.CallProgram call ->
                Stream.of(program(drawing, call, call.program()), outcomes(call), given(drawing, call))
                        .flatMap(problems -> problems);
            default -> Stream.empty();
        });
    }

    private static Stream<Problem> program(Drawing drawing, Connect connect, String program) {
        if (program.isBlank()) {
            return Stream.of(Problem.error("PROGRAM_NOT_CHOSEN", connect, NodeNames.of(connect)));
        }
        return program.equals(drawing.ownId())
                ? Stream.of(Problem.error("PROGRAM_IS_ITSELF", connect, NodeNames.of(connect)))
                : Stream.empty();
    }

    private static Stream<Problem> outcomes(Connect.CallProgram call) {
        String name = NodeNames.of(call);
        Set<String> seen = new HashSet<>();
        return call.outcomes().stream().flatMap(one -> {
            String outcome = one.outcome().strip();
            if (outcome.isEmpty()) {
                return Stream.of(Problem.error("OUTCOME_EMPTY", call, name));
            }
            return seen.add(outcome.toLowerCase(Locale.ROOT))
                    ? Stream.empty()
                    : Stream.of(Problem.error("DUPLICATE_OUTCOME", call, name, NodeNames.shortened(outcome)));
        });
    }

    private static Stream<Problem> given(Drawing drawing, Connect.CallProgram call) {
        String name = NodeNames.of(call);
        return call.gives().stream().flatMap(one -> {
            if (!Variables.isName(one.to()) && !one.to().isBlank()) {
                return Stream.of(Problem.error("VARIABLE_INVALID", call, name, NodeNames.shortened(one.to())));
            }
            if (one.to().isBlank() || one.from().isBlank()) {
                return Stream.of(Problem.error("PASSED_WITHOUT_NAME", call, name));
            }
            return drawing.variables().contains(one.from())
                    ? Stream.empty()
                    : Stream.of(Problem.warning("VARIABLE_NEVER_SET", call, name, NodeNames.shortened(one.from())));
        });
    }
}
