package org.companero.protocol.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.text.Mistakes;
import org.companero.protocol.text.Words;

/// Finds the trigger that a message fires. Pure.
public final class Triggers {

    private static final int TYPED_RIGHT = 1_000_000;

    private Triggers() {}

    /// The trigger that was found, and whose it is.
    ///
    /// @param program whatever names the program for the caller
    public record Match<K>(K program, NodeId trigger) {}

    /// Among several programs: a keyword beats a first message, one typed right one that is mistyped, a longer
    /// keyword a shorter one, an earlier program a later one.
    ///
    /// @param programs in the order in which they come first, such as by the time of their publishing
    /// @param text what the person wrote
    /// @param firstMessage whether it is the first message the person ever wrote to the creator
    public static <K> Optional<Match<K>> match(Map<K, Program> programs, String text, boolean firstMessage) {
        Message message = new Message(text, firstMessage);
        return programs.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().triggers().stream().flatMap(trigger -> message.fires(entry.getKey(), trigger)))
                .max(Comparator.comparingInt((Fired<K> fired) -> fired.weight()))
                .map(fired -> new Match<>(fired.program(), fired.trigger()));
    }

    /// Within one program.
    public static Optional<NodeId> match(Program program, String text, boolean firstMessage) {
        return match(Map.of("", program), text, firstMessage).map(Match::trigger);
    }

    /// The triggers of the program that fire when something happens, in the program's order.
    public static List<NodeId> fired(Program program, Happening happening) {
        return program.triggers().stream()
                .filter(happening::fires)
                .map(Trigger::id)
                .toList();
    }

    private record Fired<K>(K program, NodeId trigger, int weight) {}

    private record Message(String folded, List<String> words, boolean first) {

        Message(String text, boolean first) {
            this(Words.fold(text), Words.of(text), first);
        }

        <K> Stream<Fired<K>> fires(K program, Trigger trigger) {
            return switch (trigger) {
                case Trigger.FirstMessage _ when first -> Stream.of(new Fired<>(program, trigger.id(), 0));
                case Trigger.Keyword keyword ->
                    keyword.heard()
                            .map(word -> weight(word, keyword.typos()))
                            .filter(weight -> weight > 0)
                            .map(weight -> new Fired<>(program, trigger.id(), weight));
                default -> Stream.empty();
            };
        }

        /// How much it counts that the word is heard; 0 where it is not.
        private int weight(String keyword, Trigger.Typos typos) {
            if (holds(keyword)) {
                return TYPED_RIGHT + keyword.length();
            }
            return typos == Trigger.Typos.FEW && holdsMistyped(Words.of(keyword)) ? keyword.length() : 0;
        }

        /// A keyword of signs alone, such as an emoji, only has to be there.
        private boolean holds(String keyword) {
            List<String> phrase = Words.of(keyword);
            String sign = Words.fold(keyword);
            return phrase.isEmpty() ? !sign.isEmpty() && folded.contains(sign) : Words.contain(words, phrase);
        }

        private boolean holdsMistyped(List<String> phrase) {
            return !phrase.isEmpty()
                    && IntStream.rangeClosed(0, words.size() - phrase.size())
                            .anyMatch(from -> IntStream.range(0, phrase.size())
                                    .allMatch(at -> Mistakes.within(
                                            Mistakes.allowed(phrase.get(at)), words.get(from + at), phrase.get(at))));
        }
    }
}
