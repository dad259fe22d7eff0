package org.companero.protocol.program;

import java.util.stream.Stream;

/// The texts of a step in which expressions stand, or that are expressions.
public final class Templates {

    private Templates() {}

    public static Stream<String> of(Step step) {
        return Stream.concat(Wording.texts(step).values().stream(), unworded(step));
    }

    /// Those that nobody reads, and so nobody translates.
    private static Stream<String> unworded(Step step) {
        return switch (step) {
            case Decide.Branch branch ->
                branch.cases().stream().map(Decide.Branch.Case::condition).flatMap(Templates::of);
            case Decide.Switch choice ->
                Stream.concat(Stream.of(choice.value()), choice.cases().stream().flatMap(one -> one.values().stream()));
            case Pause.Wait wait ->
                wait.ways().stream()
                        .map(Pause.Way::until)
                        .filter(Pause.Until.Date.class::isInstance)
                        .map(until -> ((Pause.Until.Date) until).date());
            case Keep.SetVariable set -> Stream.of(set.value());
            case Keep.SetField set -> Stream.of(set.value());
            case Keep.Tag tag -> Stream.of(tag.tag());
            case Keep.Append append -> Stream.of(append.value());
            case Connect.Webhook webhook ->
                Stream.concat(
                        Stream.of(webhook.url(), webhook.body()),
                        webhook.headers().stream().map(Connect.Webhook.Header::value));
            case Think.Conversation talk -> Stream.of(talk.exit());
            case Connect.Email email -> Stream.of(email.to());
            case Connect.HandOver hand -> Stream.of(hand.note());
            case Connect.Notify notify -> Stream.of(notify.text());
            default -> Stream.empty();
        };
    }

    private static Stream<String> of(Condition condition) {
        return condition.flat().flatMap(one -> switch (one) {
            case Condition.Compare compare -> Stream.of(compare.value());
            case Condition.Field field -> Stream.of(field.value());
            case Condition.Formula formula -> Stream.of(formula.expression());
            default -> Stream.empty();
        });
    }
}
