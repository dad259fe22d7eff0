package org.companero.protocol.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Finds what could be written at the caret.
final class Completion {

    private Completion() {}

    static List<Proposal> at(String source, int caret, Names names) {
        int end = Math.clamp(caret, 0, source.length());
        int begin = end;
        while (begin > 0 && isPath(source.charAt(begin - 1))) {
            begin--;
        }
        String path = source.substring(begin, end);
        int point = path.lastIndexOf('.');
        String typed = path.substring(point + 1).toLowerCase(Locale.ROOT);
        int typedBegin = begin + point + 1;
        Stream<Proposal> all =
                point < 0 ? beginnings(typedBegin) : members(path.substring(0, point), typedBegin, names);
        return all.filter(proposal -> proposal.text().startsWith(typed))
                .sorted(Comparator.comparing(Proposal::text))
                .toList();
    }

    private static boolean isPath(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || sign == '_'
                || sign == '.';
    }

    private static Stream<Proposal> beginnings(int begin) {
        Stream<Proposal> roots = Stream.of(Root.values())
                .map(root -> new Proposal(root.word(), begin, locale -> word(root, locale), root::sentence));
        Stream<Entry> callable = Stream.concat(
                Functions.all().stream().filter(function -> !function.operator()),
                Form.ALL.stream().filter(form -> form.sign().equals("has")));
        return Stream.concat(roots, callable.map(entry -> proposal(entry, begin)));
    }

    private static Stream<Proposal> members(String owner, int begin, Names names) {
        if (owner.equals(Root.HABITS.word())) {
            return names.habits().stream().map(habit -> new Proposal(habit, begin, _ -> "", _ -> ""));
        }
        if (owner.startsWith(Root.HABITS.word() + ".")
                && names.habits().contains(owner.substring(owner.indexOf('.') + 1))) {
            return typed(Root.HABIT_FIELDS, begin);
        }
        return Root.named(owner)
                .filter(root -> root.type() == null)
                .map(root -> typed(root.members(names), begin))
                .orElseGet(() -> behind(begin));
    }

    private static Stream<Proposal> typed(Map<String, ValueType> members, int begin) {
        return members.entrySet().stream()
                .map(member -> new Proposal(
                        member.getKey(), begin, locale -> member.getValue().word(locale), _ -> ""));
    }

    /// What can be called behind a value.
    private static Stream<Proposal> behind(int begin) {
        List<Entry> callable = new ArrayList<>();
        Form.ALL.stream().filter(form -> form.signature().startsWith("list.")).forEach(callable::add);
        Functions.all().stream()
                .filter(function -> !function.operator())
                .filter(function -> function.overloads().stream()
                        .anyMatch(overload -> !overload.takes().isEmpty()))
                .forEach(callable::add);
        return callable.stream().map(entry -> proposal(entry, begin));
    }

    private static Proposal proposal(Entry entry, int begin) {
        return new Proposal(
                entry.sign(), begin, locale -> String.join("\n", entry.signatures(locale)), entry::sentence);
    }

    private static String word(Root root, Locale locale) {
        ValueType type = root.type();
        return type == null ? "" : type.word(locale);
    }
}
