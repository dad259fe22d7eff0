package org.companero.protocol.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.jspecify.annotations.Nullable;

/// What a program has to be before people meet it.
public final class ProgramRules {

    private static final List<Rule> RULES = List.of(
            new FormatIsKnown(),
            new ProgramHasName(),
            new LanguageIsTag(),
            new ProgramIsNotTooLarge(),
            new RunCanBegin(),
            new EveryTriggerIsHeard(),
            new EveryTriggerCanFire(),
            new AdmissionIsPossible(),
            new EveryIdIsUnique(),
            new EveryTransitionHasBothEnds(),
            new EveryOutletLeadsOnce(),
            new EveryOutletIsUnique(),
            new EveryWayLeadsSomewhere(),
            new EveryStepCanBeReached(),
            new EveryCirclePauses(),
            new EveryStretchIsShort(),
            new EveryTextCanBeSent(),
            new EveryAddressCanBeOpened(),
            new TypingIsShort(),
            new EveryAnswerIsKept(),
            new TriesAreReasonable(),
            new EverySilenceEnds(),
            new SomeAnswerCounts(),
            new EveryChoiceOffersOptions(),
            new SeveralCanBeChosen(),
            new EveryTaskIsClear(),
            new EveryClassificationTellsApart(),
            new EveryBranchDecides(),
            new EverySwitchDecides(),
            new EverySplitShares(),
            new EveryVariableIsKnown(),
            new EveryExpressionIsRight(),
            new EveryWaitEnds(),
            new EveryFieldHasName(),
            new EveryProgressIsNamed(),
            new EveryCallCanBeMade(),
            new EveryMailCanBeSent(),
            new EveryProgramIsChosen(),
            new EveryTranslationFits(),
            new EveryNoteCanBeRead(),
            new EveryChatCanBeTold(),
            new EveryMemberIsKnown());

    private ProgramRules() {}

    /// All that is to be said about the program: first what concerns it as a whole, then node by node in the
    /// program's order, last what concerns nodes that are not there. The same program always gives the same list.
    ///
    /// Never throws; takes time in proportion to the program's size.
    public static List<Problem> check(Program program) {
        return check(program, "");
    }

    /// The same for a program that others can call.
    ///
    /// @param ownId the id by which they call it
    public static List<Problem> check(Program program, String ownId) {
        Drawing drawing = new Drawing(program, ownId);
        Map<NodeId, Integer> order = new HashMap<>();
        program.nodes().map(Node::id).forEach(id -> order.putIfAbsent(id, order.size()));
        return RULES.stream()
                .flatMap(rule -> rule.check(drawing))
                .sorted(Comparator.comparingInt(problem -> place(order, problem.node())))
                .toList();
    }

    /// Whether nothing in the list keeps the program from being published.
    public static boolean publishable(List<Problem> problems) {
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    private static int place(Map<NodeId, Integer> order, @Nullable NodeId node) {
        return node == null ? -1 : order.getOrDefault(node, Integer.MAX_VALUE);
    }
}
