package org.companero.protocol.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.companero.protocol.program.Admission;

/// What happens when several programs want the same person: the one of the higher priority comes first, and among
/// equals who came first. Nobody is taken out of a program that they are in.
public final class Precedence {

    private Precedence() {}

    /// A program that wants the person to begin.
    ///
    /// @param since when its trigger fired
    public record Wanting(String program, Admission admission, Instant since) {}

    /// A program that the person is in.
    public record Running(String program, Admission admission) {}

    public sealed interface Verdict {

        String program();

        record Begins(String program) implements Verdict {}

        /// @param behind the program after which it comes
        record Waits(String program, String behind) implements Verdict {}

        /// @param behind the program on account of which it does not begin
        record Skipped(String program, String behind) implements Verdict {}
    }

    /// One verdict for each program that wants the person, the first come first.
    public static List<Verdict> decide(Collection<Wanting> wanting, Collection<Running> running) {
        Optional<String> busy = running.stream()
                .filter(one -> one.admission().busy() != Admission.Busy.ALONGSIDE)
                .max(Comparator.<Running>comparingInt(one -> one.admission().priority())
                        .thenComparing(Running::program, Comparator.reverseOrder()))
                .map(Running::program);
        List<Verdict> verdicts = new ArrayList<>();
        for (Wanting one : inOrder(wanting)) {
            Verdict verdict = verdict(one, busy);
            verdicts.add(verdict);
            if (verdict instanceof Verdict.Begins && one.admission().busy() != Admission.Busy.ALONGSIDE) {
                busy = Optional.of(one.program());
            }
        }
        return List.copyOf(verdicts);
    }

    private static Verdict verdict(Wanting one, Optional<String> busy) {
        if (busy.isEmpty()) {
            return new Verdict.Begins(one.program());
        }
        return switch (one.admission().busy()) {
            case ALONGSIDE -> new Verdict.Begins(one.program());
            case WAIT -> new Verdict.Waits(one.program(), busy.get());
            case SKIP -> new Verdict.Skipped(one.program(), busy.get());
        };
    }

    private static List<Wanting> inOrder(Collection<Wanting> wanting) {
        return wanting.stream()
                .sorted(Comparator.comparingInt((Wanting one) -> one.admission().priority())
                        .reversed()
                        .thenComparing(Wanting::since)
                        .thenComparing(Wanting::program))
                .toList();
    }
}
